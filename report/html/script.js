// Pointing at words, a note or a row lights up all that belongs to the same
// attribution, or to the same name. A link into a folded list opens it. Buttons
// pick rows of the register. The page says everything without this.
(function () {
  "use strict";
  function each(root, selector, work) { Array.prototype.forEach.call(root.querySelectorAll(selector), work); }
  function light(event) {
    var from = event.target.closest && event.target.closest("[data-n], [data-a]");
    each(document, ".lit", function (e) { e.classList.remove("lit"); });
    if (!from) return;
    var sheet = from.closest(".sheet"), name = from.dataset.n;
    if (name) {
      each(sheet, '[data-n="' + name + '"]', function (e) { e.classList.add("lit"); });
      from = from.closest("[data-a]");
      if (!from) return;
    }
    var last = from.dataset.a.split(" ").pop();
    each(sheet, '[data-a~="' + last + '"]', function (e) { e.classList.add("lit"); });
  }
  function picked(part, of) {
    return Array.prototype.map.call(part.querySelectorAll('.facet[data-of="' + of + '"][aria-pressed="true"]'), function (b) { return b.dataset.value; });
  }
  function has(row, of, values) {
    return !values.length || (row.dataset[of] || "").split(" ").some(function (v) { return values.indexOf(v) >= 0; });
  }
  function pick(part) {
    var kinds = picked(part, "kind"), states = picked(part, "state"), rows = part.querySelectorAll("tbody.claim"), shown = 0;
    Array.prototype.forEach.call(rows, function (row) {
      row.hidden = !has(row, "kind", kinds) || !has(row, "state", states);
      if (!row.hidden) shown++;
    });
    each(part, "tbody.kind", function (head) {
      var n = part.querySelectorAll('tbody.claim[data-kind="' + head.dataset.kind + '"]:not([hidden])').length;
      head.hidden = !n;
      head.querySelector(".num").textContent = "×" + n;
    });
    each(part, ".facet[data-value]", function (b) {
      var n = 0, of = b.dataset.of;
      Array.prototype.forEach.call(rows, function (row) {
        if (has(row, of, [b.dataset.value]) && has(row, of === "kind" ? "state" : "kind", of === "kind" ? states : kinds)) n++;
      });
      b.querySelector("b").textContent = n;
    });
    var all = kinds.length + states.length === 0;
    part.querySelector(".clear").hidden = all;
    part.querySelector(".picked").textContent = all ? "" : shown + " of " + rows.length + " claims";
  }
  function clear(part) {
    each(part, ".facet", function (b) { if (b.dataset.of) b.setAttribute("aria-pressed", "false"); });
    pick(part);
  }
  function press(event) {
    var button = event.target.closest && event.target.closest(".facet"), part = button && button.closest(".claims");
    if (!part) return;
    if (!button.dataset.of) {
      clear(part);
      part.querySelector(".facet").focus();
      return;
    }
    button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") === "true" ? "false" : "true");
    pick(part);
  }
  function unfold() {
    var to = document.getElementById(location.hash.slice(1)), fold = to && to.closest("details");
    if (to && to.closest("[hidden]") && to.closest(".claims")) clear(to.closest(".claims"));
    if (fold && !fold.open) { fold.open = true; to.scrollIntoView(); }
  }
  each(document, ".facets", function (e) { e.hidden = false; });
  window.addEventListener("hashchange", unfold);
  unfold();
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);
  document.addEventListener("click", press);
})();
