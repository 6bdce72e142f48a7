// On a phone the navigation is a strip that scrolls: the section that the reader is in is brought into sight.
(function () {
  'use strict';
  var strip = document.querySelector('.nav'), here = strip && strip.querySelector('[aria-current]');
  if (here && strip.scrollWidth > strip.clientWidth) strip.scrollLeft += here.getBoundingClientRect().left - strip.getBoundingClientRect().left - (strip.clientWidth - here.offsetWidth) / 2;
})();
// Closed details: opened when a link leads into them, and for printing, so that paper has all that the page has.
(function () {
  'use strict';
  function openTarget() {
    var id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
    var target = id && document.getElementById(id);
    if (!target) return;
    for (var box = target.closest('details'); box; box = box.parentElement && box.parentElement.closest('details')) box.open = true;
    target.scrollIntoView();
  }
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('main details:not([open])')).filter(function (d) { return !d.matches('.chart-data, .tools details, .failure'); });
    opened.forEach(function (d) { d.open = true; });
  });
  window.addEventListener('afterprint', function () { opened.forEach(function (d) { d.open = false; }); });
  window.addEventListener('hashchange', openTarget);
  openTarget();
})();
