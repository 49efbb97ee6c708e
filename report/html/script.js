// Pointing at words, a note or a row lights up all that belongs to the same
// attribution. The page says everything without this.
(function () {
  "use strict";
  function light(event) {
    var from = event.target.closest && event.target.closest("[data-a]");
    document.querySelectorAll(".lit").forEach(function (e) { e.classList.remove("lit"); });
    if (!from) return;
    var sheet = from.closest(".sheet"), last = from.dataset.a.split(" ").pop();
    sheet.querySelectorAll('[data-a~="' + last + '"]').forEach(function (e) { e.classList.add("lit"); });
  }
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);
})();
