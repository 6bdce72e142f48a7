// Part of the preview only, never of a site: shows the newest page without losing the place, and the faults of an input
// that cannot be shown.
(function () {
  'use strict';
  var version = document.currentScript.getAttribute('data-version');
  var memory = 'kspsite-preview:' + location.pathname;
  var events = null;
  var words = { lost: '', lostIntro: '' };
  var panel = null;
  var shown = '';
  var lostTimer = 0;
  // Milliseconds without scrolling after which a page has come to rest.
  var rest = 150;
  var scrolledAt = -rest;
  // Milliseconds after the last key until somebody who types has paused.
  var typingRest = 2000;
  var typedAt = -typingRest;
  var composing = false;
  var reloadTimer = 0;
  var reloadFrame = 0;
  var isRestored = false;

  // ---- the place on the page

  function named(elements, nameOf) {
    var seen = {};
    return Array.prototype.map.call(elements, function (element) {
      var name = nameOf(element);
      seen[name] = (seen[name] || 0) + 1;
      return { key: name + '#' + seen[name], element: element };
    });
  }

  function details() {
    return named(document.querySelectorAll('details'), function (element) {
      var summary = element.querySelector('summary');
      var holder = element.closest('[id]');
      return (holder ? holder.id : '') + '|' + (summary ? summary.textContent.trim() : '');
    });
  }

  // What a reader typed to search or filter, or into a form that was not sent yet; other fields keep their contents themselves.
  function fields() {
    return named(document.querySelectorAll('select, input[type="search"], [data-filters] input, form input:not([type="file"]), form textarea'), nameOf);
  }

  function nameOf(element) { return (element.form && element.form.id || '') + '|' + (element.id || element.name || ''); }

  function keep() {
    var state = { x: window.scrollX, y: window.scrollY, open: {}, fields: {} };
    details().forEach(function (d) { state.open[d.key] = d.element.open; });
    fields().forEach(function (f) {
      state.fields[f.key] = f.element.type === 'checkbox' ? f.element.checked : f.element.value;
      if (f.element === document.activeElement) state.focus = f.key;
    });
    try { sessionStorage.setItem(memory, JSON.stringify(state)); } catch (e) { /* no storage: the page starts at its top */ }
  }

  function kept() {
    try {
      var state = JSON.parse(sessionStorage.getItem(memory));
      sessionStorage.removeItem(memory);
      return state;
    } catch (e) { return null; }
  }

  function restore() {
    var state = kept();
    isRestored = true;
    if (!state) return;
    details().forEach(function (d) { if (d.key in state.open) d.element.open = state.open[d.key]; });
    fields().forEach(function (f) {
      var value = state.fields[f.key];
      if (value === undefined) return;
      var property = f.element.type === 'checkbox' ? 'checked' : 'value';
      if (f.element[property] === value) return;
      f.element[property] = value;
      f.element.dispatchEvent(new Event('input', { bubbles: true }));
      f.element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    // Another field may have been proposed anew from one of these.
    fields().forEach(function (f) { if (f.element.form && f.element.type !== 'checkbox' && f.key in state.fields && f.element.value !== state.fields[f.key]) f.element.value = state.fields[f.key]; });
    fields().forEach(function (f) { if (f.key === state.focus) f.element.focus({ preventScroll: true }); });
    window.scrollTo({ left: state.x, top: state.y, behavior: 'instant' });
  }

  // ---- the faults

  function make(tag, className, text) {
    var element = document.createElement(tag);
    element.className = 'kspsite-preview-' + className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function close() {
    if (panel) panel.remove();
    panel = null;
    shown = '';
  }

  function open(kind, title, intro) {
    close();
    panel = document.createElement('section');
    panel.className = 'kspsite-preview' + kind;
    panel.setAttribute('role', 'alert');
    var head = make('div', 'head');
    head.append(make('h2', 'title', title), make('p', 'intro', intro));
    panel.append(head);
    document.body.append(panel);
    return head;
  }

  function fold(head, state) {
    var button = make('button', 'toggle', state.fold);
    button.type = 'button';
    button.setAttribute('aria-expanded', 'true');
    button.addEventListener('click', function () {
      var folded = panel.classList.toggle('is-folded');
      button.textContent = folded ? state.unfold : state.fold;
      button.setAttribute('aria-expanded', String(!folded));
    });
    head.append(button);
  }

  function show(state) {
    var same = JSON.stringify(state.faults);
    if (panel && same === shown) return;
    var head = open('', state.title, state.intro);
    panel.lang = state.language;
    fold(head, state);
    var list = make('ol', 'list');
    state.faults.forEach(function (fault) {
      var item = document.createElement('li');
      var line = document.createElement('p');
      line.append(make('span', 'place', fault.place), ' ' + fault.id + ' ', make('span', 'message', fault.message));
      item.append(line, make('p', 'remedy', fault.remedy));
      list.append(item);
    });
    if (state.more) list.append(make('li', 'more', state.more));
    panel.append(list);
    shown = same;
  }

  function lost() {
    if (words.lost && !panel) open(' is-lost', words.lost, words.lostIntro);
  }

  // ---- the newest state

  // Nor is a page taken away under the hand that types: an unfinished Chinese word would be lost.
  function isTyping() { return composing || performance.now() - typedAt < typingRest; }

  // A page that is being scrolled, also by a jump that glides, is not taken away under the hand: it has no place yet. A page too busy to
  // tell of its scrolling in time does so by the second picture.
  function reload() {
    var seen = scrolledAt;
    var wait = isTyping() ? typingRest : seen + rest - performance.now();
    if (wait > 0) { reloadTimer = setTimeout(reload, wait); return; }
    if (seen < 0) { leave(); return; }
    reloadFrame = requestAnimationFrame(function () {
      reloadFrame = requestAnimationFrame(function () { if (scrolledAt === seen) leave(); else reload(); });
    });
  }

  function stay() {
    clearTimeout(reloadTimer);
    cancelAnimationFrame(reloadFrame);
  }

  function leave() {
    // A page that is out of date before it stands where the reader was has nothing of its own to keep.
    if (isRestored) keep();
    location.reload();
  }

  function receive(state) {
    words = state;
    clearTimeout(lostTimer);
    stay();
    if (state.faults.length > 0) { show(state); return; }
    close();
    if (state.version !== version) reload();
  }

  // A tab in the background holds no connection: browsers allow only six to one server.
  function connect() {
    if (events || document.visibilityState === 'hidden') return;
    events = new EventSource('/kspsite-preview/events?page=' + encodeURIComponent(location.pathname));
    events.onmessage = function (event) { receive(JSON.parse(event.data)); };
    events.onerror = function () {
      clearTimeout(lostTimer);
      lostTimer = setTimeout(lost, 3000);
    };
  }

  function disconnect() {
    clearTimeout(lostTimer);
    stay();
    if (events) events.close();
    events = null;
  }

  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden') disconnect(); else connect();
  });
  window.addEventListener('scroll', function () { scrolledAt = performance.now(); }, { passive: true });
  document.addEventListener('input', function (event) { if (event.isTrusted) typedAt = performance.now(); }, true);
  document.addEventListener('compositionstart', function () { composing = true; }, true);
  document.addEventListener('compositionend', function () { composing = false; }, true);
  window.addEventListener('pagehide', disconnect);
  window.addEventListener('pageshow', connect);
  if (document.readyState === 'complete') restore(); else window.addEventListener('load', restore);
  connect();
})();
