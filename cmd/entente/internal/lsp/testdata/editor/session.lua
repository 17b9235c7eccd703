-- A session in Neovim: ENTENTE is the program, the file rules/calls.yaml of the
-- pack has a mistake. What the editor sees goes to the file OUT.
local out = io.open(os.getenv("OUT"), "w")
local function say(...) out:write(table.concat({ ... }, " "), "\n") out:flush() end

vim.cmd("edit rules/calls.yaml")
local config = { name = "entente", cmd = { os.getenv("ENTENTE"), "lsp" }, root_dir = vim.fn.getcwd() }
if vim.lsp.start then
  vim.lsp.start(config)
else
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) -- Neovim 0.7
end

local function wait(what, is)
  if not vim.wait(20000, is, 20) then say("no " .. what) vim.cmd("cquit") end
end

local function sees()
  for _, d in ipairs(vim.diagnostic.get(0)) do
    say("finding", d.lnum .. ":" .. d.col .. "-" .. d.end_col, d.code or d.user_data.lsp.code, (d.message:gsub("\n", " ")))
  end
end

local function at(text) -- puts the cursor behind a text
  for n, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local _, last = line:find(text, 1, true)
    if last then vim.api.nvim_win_set_cursor(0, { n, last - 1 }) return n - 1, last end
  end
  say("no " .. text)
end

local function ask(method)
  local params = vim.lsp.util.make_position_params(0, "utf-16")
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    return answer.result
  end
end

wait("finding", function() return #vim.diagnostic.get(0) > 0 end)
sees()
local line, col = at("{who} vists")
vim.api.nvim_buf_set_text(0, line, col - 5, line, col, { "visits" })
wait("end of the finding", function() return #vim.diagnostic.get(0) == 0 end)
say("mended")

line, col = at("@call")
vim.api.nvim_buf_set_text(0, line, col - 4, line, col, { "m " })
vim.api.nvim_win_set_cursor(0, { line + 1, col - 3 })
for _, item in ipairs(ask("textDocument/completion").items) do say("completes", item.label, "(" .. item.detail .. ")") end
vim.api.nvim_buf_set_text(0, line, col - 4, line, col - 2, { "call" })

at("sigrid-h")
say("hovers", (ask("textDocument/hover").contents.value:gsub("\n+", " ")))
at("{who} visi")
vim.lsp.buf.definition()
wait("jump", function() return vim.fn.expand("%:t") == "relations.yaml" end)
say("jumps to", vim.fn.expand("%:t"), vim.fn.line(".") .. ":" .. vim.fn.col("."))
vim.cmd("qall!")
