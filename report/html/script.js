// Pointing at words, a note or a row lights up all that belongs to the same
// attribution, or to the same name. A link into a folded list opens it. The page
// says everything without this.
(function () {
  "use strict";
  function light(event) {
    var from = event.target.closest && event.target.closest("[data-n], [data-a]");
    document.querySelectorAll(".lit").forEach(function (e) { e.classList.remove("lit"); });
    if (!from) return;
    var sheet = from.closest(".sheet"), name = from.dataset.n;
    if (name) {
      sheet.querySelectorAll('[data-n="' + name + '"]').forEach(function (e) { e.classList.add("lit"); });
      from = from.closest("[data-a]");
      if (!from) return;
    }
    var last = from.dataset.a.split(" ").pop();
    sheet.querySelectorAll('[data-a~="' + last + '"]').forEach(function (e) { e.classList.add("lit"); });
  }
  function unfold() {
    var to = document.getElementById(location.hash.slice(1)), fold = to && to.closest("details");
    if (fold && !fold.open) { fold.open = true; to.scrollIntoView(); }
  }
  window.addEventListener("hashchange", unfold);
  unfold();
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);
})();
