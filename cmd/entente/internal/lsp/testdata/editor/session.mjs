// A session with the protocol's own client library, which VS Code uses: ENTENTE
// is the program, the file rules/calls.yaml of the pack has a mistake.
import { spawn } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(process.env.MODULES + "/x.js"));
const { StreamMessageReader, StreamMessageWriter, createProtocolConnection } = require("vscode-languageserver-protocol/node");

const server = spawn(process.env.ENTENTE, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
const c = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const file = realpathSync("rules/calls.yaml");
const uri = pathToFileURL(file).href;
let text = readFileSync(file, "utf8");

let seen = () => {};
c.onNotification("textDocument/publishDiagnostics", (p) => p.uri === uri && seen(p));
const findings = () => new Promise((done) => (seen = done));
const place = (s, behind) => {
  const before = text.slice(0, text.indexOf(s) + behind);
  return { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 };
};
const ask = (method, s, behind) => c.sendRequest(method, { textDocument: { uri }, position: place(s, behind) });

c.listen();
const { capabilities } = await c.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
console.log("counts in", capabilities.positionEncoding);
c.sendNotification("initialized", {});

let next = findings();
c.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
for (const d of (await next).diagnostics)
  console.log("finding", `${d.range.start.line}:${d.range.start.character}-${d.range.end.character}`, d.code, d.message.replace("\n", " "));

next = findings();
const range = { start: place("vists", 0), end: place("vists", 5) };
text = text.replace("vists", "visits");
c.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: "visits" }] });
console.log((await next).diagnostics.length === 0 ? "mended" : "not mended");

for (const i of (await ask("textDocument/completion", "@call", 1)).items) console.log("completes", i.label, `(${i.detail})`);
console.log("hovers", (await ask("textDocument/hover", "sigrid-holm", 3)).contents.value.replace(/\n+/g, " "));
const to = await ask("textDocument/definition", "{who} visits", 8);
console.log("jumps to", to.uri.split("/").pop(), `${to.range.start.line + 1}:${to.range.start.character + 1}`);
await c.sendRequest("shutdown");
c.sendNotification("exit");
server.on("exit", (code) => console.log("ends with", code));
