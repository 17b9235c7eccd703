"use strict";
// Tries a page out and writes what it saw into the page around it, for
// browser_test.go.
addEventListener("load", () => {
  const all = selector => [...document.querySelectorAll(selector)];
  const root = document.documentElement;
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
  const seen = {
    width: innerWidth,
    needs: root.scrollWidth,
    dark: red + green + blue < 200,
    lost: all("a[href^='#']").map(a => a.getAttribute("href")).filter(href => !document.getElementById(href.slice(1))),
    layers: {},
    script: window.hostile === true,
  };
  const sample = { "show-names": ".text .name", "show-groups": ".text .noun-group", "show-clauses": ".text [data-label]", "show-matches": ".text .m" };
  const look = element => {
    const own = getComputedStyle(element), before = getComputedStyle(element, "::before");
    return [own.backgroundColor, own.boxShadow, own.color, own.fontWeight, own.textDecorationLine, before.content].join(" ");
  };
  for (const box of all(".layers input")) {
    const element = document.querySelector(sample[box.id]);
    const first = look(element);
    box.click();
    seen.layers[box.id] = [first, look(element)];
    box.click();
  }
  const link = document.querySelector("a.to-words");
  if (link) {
    link.click();
    seen.target = getComputedStyle(document.querySelector(".e" + link.getAttribute("href").slice(2))).outlineStyle;
  }
  const facts = all("#rules th.n button")[0];
  if (facts) {
    seen.sorted = [1, 2].map(() => {
      facts.click();
      return document.querySelector("#rules tbody td").textContent;
    });
  }
  const pre = top.document.createElement("pre");
  pre.id = "probe";
  pre.textContent = JSON.stringify(seen);
  top.document.body.append(pre);
});
