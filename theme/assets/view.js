// What the reader has made of the page (sorted, filtered, hidden columns) stands in the address after #v, so that a view can be
// sent as a link. Tables and filters share this, and agree here on which rows are shown.
(function () {
  'use strict';
  var values = {}, listeners = [];
  function read() {
    values = {};
    if (location.hash.lastIndexOf('#v&', 0) !== 0) return;
    location.hash.slice(3).split('&').forEach(function (part) {
      var at = part.indexOf('=');
      try { if (at > 0) values[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1)); } catch (e) { /* a link cut off on its way: the rest still counts */ }
    });
  }
  function write() {
    var parts = Object.keys(values).sort().map(function (key) { return key + '=' + encodeURIComponent(values[key]); });
    // An anchor in the address is left alone until there is a view to keep.
    if (parts.length) history.replaceState(null, '', '#v&' + parts.join('&'));
    else if (location.hash.lastIndexOf('#v', 0) === 0) history.replaceState(null, '', location.href.split('#')[0]);
  }
  read();
  window.addEventListener('hashchange', function () { read(); listeners.forEach(function (f) { f(); }); });
  window.kspsiteView = {
    get: function (key) { return values[key] || ''; },
    set: function (key, value) { if (value) values[key] = value; else delete values[key]; write(); },
    onChange: function (listener) { listeners.push(listener); },
    // A row is shown when nobody has a reason against it.
    keep: function (row, reason, isShown) {
      if (isShown) row.removeAttribute('data-out-' + reason); else row.setAttribute('data-out-' + reason, '');
      row.hidden = row.hasAttribute('data-out-form') || row.hasAttribute('data-out-find');
    },
    counted: function () { document.dispatchEvent(new CustomEvent('kspsite-rows')); }
  };
  // The other language shows the same view.
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-keep-view]');
    if (link) link.href = link.href.split('#')[0] + location.hash;
  });
})();
