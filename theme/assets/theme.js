// What has to be known before the page is drawn, so that nothing flashes or jumps: the reader's choice of light or dark, kept on
// this machine, and whether all of the page has to be laid out.
(function () {
  'use strict';
  var key = 'kspsite-theme';
  var root = document.documentElement;
  function stored() { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function keep(value) { try { if (value) localStorage.setItem(key, value); else localStorage.removeItem(key); } catch (e) { /* private mode: the choice lasts for this page only */ } }
  function apply(value) { if (value === 'light' || value === 'dark') root.setAttribute('data-theme', value); else root.removeAttribute('data-theme'); }
  apply(stored());
  root.classList.add('js'); // style sheets keep a place free for what scripts add, so that nothing jumps
  // On a phone, what is out of sight is not laid out (find.css) and has only a guessed height. Whoever goes to a place, or comes
  // back to one, needs the true heights.
  function lay() { root.classList.add('is-laid-out'); }
  var arrival = performance.getEntriesByType('navigation')[0];
  if (location.hash || !arrival || arrival.type !== 'navigate') lay();
  window.addEventListener('hashchange', lay);
  document.addEventListener('click', function (event) { if (event.target.closest('a[href*="#"]')) lay(); }, true);
  document.addEventListener('DOMContentLoaded', function () {
    var button = document.querySelector('[data-theme-switch]');
    if (!button) return;
    var order = ['', 'light', 'dark'];
    var current = stored() || '';
    function label() { button.textContent = button.getAttribute('data-' + (current || 'auto')); }
    label();
    button.addEventListener('click', function () {
      current = order[(order.indexOf(current) + 1) % order.length];
      keep(current);
      apply(current);
      label();
    });
  });
})();
