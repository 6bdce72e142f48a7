// Search as one types. Nothing is loaded before the field has the focus; then search/start.js (accounts, managers, pages), and
// for each key typed the few files that hold its characters and the entries shown. Data comes as scripts, which also work from disk.
(function () {
  'use strict';
  var KINDS = 8, LISTED = 3, SHOWN = 5, PAGE = 20;
  var frame = document.querySelector('form.search');
  if (!frame) return;
  var base = frame.getAttribute('data-search');
  var words = frame.getAttribute('data-words').split('|');
  function say(name, value) { return frame.getAttribute('data-' + name).replace('{0}', value); }

  // --- data files, each once
  var files = {}, arrived = {};
  window.kspsiteSearch = function (name, data) { arrived[name] = data; };
  function load(name) {
    if (!files[name]) {
      files[name] = new Promise(function (resolve, reject) {
        var script = document.createElement('script');
        script.src = base + name + '.js';
        script.onload = function () { resolve(arrived[name]); };
        script.onerror = function () { delete files[name]; reject(new Error(name)); };
        document.head.appendChild(script);
      });
    }
    return files[name];
  }
  function each(names) { return Promise.all(names.map(load)); }

  // --- text: as KspSite.Rendering/Search/SearchTokens.cs cuts it
  var isLetter = /[\p{L}\p{Nd}]/u;
  function fold(text) {
    return text.replace(/[\uFF01-\uFF5E\u3000]/g, function (c) { return c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xFEE0); }).toLowerCase();
  }
  function isHan(c) { var code = c.charCodeAt(0); return code >= 0x2E80 && (isLetter.test(c) || (code >= 0xD800 && code < 0xE000)); }
  function isWord(c) { return c.charCodeAt(0) < 0x2E80 && isLetter.test(c); }
  function isWhole(key) { return !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(key); }
  // Runs of a query: Chinese ones are looked for anywhere, words at their beginning.
  function runs(term) {
    var found = [], i = 0;
    while (i < term.length) {
      var start = i, han = isHan(term[i]);
      if (!han && !isWord(term[i])) { i++; continue; }
      while (i < term.length && (han ? isHan(term[i]) : isWord(term[i]))) i++;
      found.push({ han: han, text: term.slice(start, i) });
    }
    return found;
  }
  // Where the term stands: 0 is the beginning, -1 nowhere.
  function place(text, term) {
    var latin = isWord(term[0]), at = text.indexOf(term);
    while (latin && at > 0 && isWord(text[at - 1])) at = text.indexOf(term, at + 1);
    return at;
  }

  // --- the index
  var index = null;
  function start() {
    return load('start').then(function (data) {
      if (index) return index;
      index = data;
      data.texts = data.accounts.map(function (a) { return fold(a[0] + ' ' + a[1]); });
      data.lists = [data.managers, data.pages].map(function (rows) { return { rows: rows, texts: rows.map(function (r) { return fold(r[0]); }) }; });
      data.starts = data.counts.map(function (counts) {
        var starts = [0];
        counts.forEach(function (n) { starts.push(starts[starts.length - 1] + n); });
        return starts;
      });
      return data;
    });
  }
  function bucketOf(key) { return (key.charCodeAt(0) * 31 + (key.length > 1 ? key.charCodeAt(1) : 0)) % index.buckets; }
  function keysOf(run) {
    if (!run.han) return [run.text.slice(0, index.word)];
    if (run.text.length === 1) return [run.text];
    var keys = [];
    for (var i = 0; i + 1 < run.text.length; i++) if (isWhole(run.text.substr(i, 2))) keys.push(run.text.substr(i, 2));
    return keys;
  }
  function fileOf(key) { return 'keys-' + bucketOf(key); }
  function decode(text, kind) {
    var part = (text || '').split(';')[kind], last = 0;
    return part ? part.split(',').map(function (d) { last += parseInt(d, 36); return last; }) : [];
  }
  // Numbers of the kind's entries that have the run, ascending.
  function having(run, kind) {
    var lists = keysOf(run).map(function (key) {
      var keys = arrived[fileOf(key)][0];
      if (run.han || key.length === 1) return decode(keys[key], kind);
      // A word is found by its beginning: all that go on from two letters stand in the same file, and a first letter is a key itself.
      var all = Object.keys(keys).filter(function (k) { return k.lastIndexOf(key, 0) === 0; }).map(function (k) { return decode(keys[k], kind); });
      if (all.length < 2) return all[0] || [];
      var merged = [].concat.apply([], all).sort(function (a, b) { return a - b; });
      return merged.filter(function (n, i) { return i === 0 || n !== merged[i - 1]; });
    });
    return lists.length ? lists.reduce(both) : [];
  }
  function both(a, b) {
    var out = [], j = 0;
    for (var i = 0; i < a.length; i++) {
      while (j < b.length && b[j] < a[i]) j++;
      if (b[j] === a[i]) out.push(a[i]);
    }
    return out;
  }
  function accountOf(kind, number) {
    var starts = index.starts[kind], low = 0, high = starts.length - 1;
    while (high - low > 1) { var middle = (low + high) >> 1; if (starts[middle] <= number) low = middle; else high = middle; }
    return low;
  }
  // A term stands in the entry itself or in the name of its account; at least one must stand in the entry.
  function candidates(query, kind) {
    var found = query.map(function (t) { return t.runs.map(function (r) { return having(r, kind); }).reduce(both); });
    if (found.length === 1) return found[0];
    var sets = found.map(function (list) { return new Set(list); });
    var all = Array.from(new Set([].concat.apply([], found))).sort(function (a, b) { return a - b; });
    return all.filter(function (n) {
      var account = -1;
      return query.every(function (t, i) {
        if (sets[i].has(n)) return true;
        if (account < 0) account = accountOf(kind, n);
        return t.accounts[account];
      });
    });
  }
  function rank(text, query) {
    return query.reduce(function (sum, t) {
      var at = place(text, t.text);
      return sum + (at < 0 ? 1000 : at === 0 ? (text.length === t.text.length ? -1 : 0) : 1 + Math.min(at, 99));
    }, 0);
  }
  function best(items) { return items.sort(function (a, b) { return a.rank - b.rank || a.order - b.order; }); }
  function listed(rows, texts, query, make) {
    var found = [];
    texts.forEach(function (text, i) {
      if (query.every(function (t) { return place(text, t.text) >= 0; })) found.push({ rank: rank(text, query), order: i });
    });
    return { total: found.length, take: function (n) { return Promise.resolve(best(found).slice(0, n).map(function (f) { return make(rows[f.order]); })); } };
  }
  function owned(kind, query) {
    var numbers = candidates(query, kind);
    var first = query.length === 1 && numbers.length > PAGE ? beginnings(query[0].text, kind) : [];
    var set = new Set(first);
    var ordered = first.length ? both(first, numbers).concat(numbers.filter(function (n) { return !set.has(n); })) : numbers;
    return {
      total: numbers.length,
      // A few more than are shown are looked at, so that the better ones come first.
      take: function (n) {
        var some = ordered.slice(0, Math.max(n, 40)), block = index.block;
        var names = some.map(function (x) { return 'rows-' + kind + '-' + Math.floor(x / block); });
        return each(names.filter(function (x, i) { return names.indexOf(x) === i; })).then(function () {
          var rows = some.map(function (x, i) {
            var row = arrived['rows-' + kind + '-' + Math.floor(x / block)][x % block], account = index.accounts[accountOf(kind, x)];
            return { rank: rank(fold(row[0]), query), order: i, title: row[0], account: account, detail: account[0] + (row[1] ? ' · ' + row[1] : ''), href: account[3] + row[2] };
          });
          // Pairs may stand apart: what does not hold the whole run is left out.
          var whole = rows.filter(function (r) {
            var text = fold(r.title + ' ' + r.detail + ' ' + r.account[1]);
            return query.every(function (t) { return t.runs.every(function (run) { return place(text, run.text) >= 0; }); });
          });
          return best(whole).slice(0, n);
        });
      }
    };
  }
  function beginnings(text, kind) {
    var key = text.slice(0, 2), lists = (arrived[fileOf(key)] || [])[1];
    return lists ? decode(lists[key], kind) : [];
  }

  // Results by kind: total, and a way to get the first n of them.
  function search(text) {
    var query = fold(text).split(/\s+/).map(function (t) { return { text: t, runs: runs(t) }; }).filter(function (t) { return t.runs.length; });
    if (!query.length) return Promise.resolve(null);
    return start().then(function () {
      var names = [];
      query.forEach(function (t) {
        t.accounts = index.texts.map(function (text) { return place(text, t.text) >= 0; });
        t.runs.forEach(function (r) { keysOf(r).forEach(function (k) { names.push(fileOf(k)); }); });
      });
      names.push(fileOf(query[0].text));
      return each(names.filter(function (x, i) { return names.indexOf(x) === i; }));
    }).then(function () {
      var results = [listed(index.accounts, index.texts, query, function (a) { return { title: a[0], detail: a[2], href: a[3] + 'index.html' }; })];
      index.lists.forEach(function (list) { results.push(listed(list.rows, list.texts, query, function (r) { return { title: r[0], detail: r[1], href: r[2] }; })); });
      for (var kind = 0; kind < KINDS - LISTED; kind++) results.push(owned(kind, query));
      return { query: query, groups: results };
    });
  }
  function total(found) { return found.groups.reduce(function (sum, g) { return sum + g.total; }, 0); }
  function take(found, counts) {
    return Promise.all(found.groups.map(function (g, i) { return g.total ? g.take(counts[i]) : []; }));
  }
  function root() { return base.replace(/search\/$/, ''); }

  // --- drawing; text only ever becomes text
  function element(name, className, text) {
    var e = document.createElement(name);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
  }
  function marked(className, text, query) {
    var span = element('span', className), folded = fold(text), at = -1, length = 0;
    query.some(function (t) { at = place(folded, t.text); length = t.text.length; return at >= 0; });
    if (at < 0) { span.textContent = text; return span; }
    span.appendChild(document.createTextNode(text.slice(0, at)));
    span.appendChild(element('mark', '', text.slice(at, at + length)));
    span.appendChild(document.createTextNode(text.slice(at + length)));
    return span;
  }
  function link(item, query) {
    var a = element('a', 'found');
    a.href = root() + item.href;
    a.appendChild(marked('found-title', item.title, query));
    if (item.detail) a.appendChild(marked('found-detail', item.detail, query));
    return a;
  }

  // --- the field in the head of every page: a combobox with a list of links
  function attachBox() {
    var input = frame.querySelector('input'), list = frame.querySelector('.search-list'), status = frame.querySelector('[role=status]');
    var turn = 0, shown = 0, active = -1, early = [];
    function options() { return list.querySelectorAll('[role=option]'); }
    function close() { list.hidden = true; input.setAttribute('aria-expanded', 'false'); choose(-1); }
    function choose(n) {
      var all = options();
      if (all[active]) all[active].removeAttribute('aria-selected');
      active = n;
      if (all[n]) {
        all[n].setAttribute('aria-selected', 'true');
        all[n].scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', all[n].id);
      } else input.removeAttribute('aria-activedescendant');
    }
    function option(a, n) {
      a.id = 'search-option-' + n;
      a.setAttribute('role', 'option');
      a.tabIndex = -1;
      return a;
    }
    function show(found, groups, text) {
      // Who typed on and went down the list at once keeps what he chose, or is on the first of the new list.
      var chosen = options()[active] ? options()[active].href : '';
      list.textContent = '';
      active = -1;
      var n = 0;
      groups.forEach(function (items, kind) {
        if (!items.length) return;
        var group = element('div', 'search-group');
        group.setAttribute('role', 'group');
        group.setAttribute('aria-labelledby', 'search-kind-' + kind);
        var title = element('div', 'search-kind', words[kind] + ' ' + found.groups[kind].total);
        title.id = 'search-kind-' + kind;
        title.setAttribute('role', 'presentation');
        group.appendChild(title);
        items.forEach(function (item) { group.appendChild(option(link(item, found.query), n++)); });
        list.appendChild(group);
      });
      var count = total(found);
      if (n) {
        var all = element('a', 'found found-all', say('all', text));
        all.href = base + 'index.html#q=' + encodeURIComponent(text);
        list.appendChild(option(all, n));
      } else list.appendChild(element('p', 'search-none', say('none', text)));
      status.textContent = n ? say('count', count) : say('none', text);
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      input.removeAttribute('aria-activedescendant');
      if (chosen && n) choose(Math.max(0, Array.prototype.findIndex.call(options(), function (o) { return o.href === chosen; })));
    }
    function update() {
      var mine = ++turn, text = input.value.trim();
      search(text).then(function (found) {
        if (!found) return mine === turn && answered(close);
        return take(found, found.groups.map(function () { return SHOWN; })).then(function (groups) {
          if (mine === turn) answered(function () { show(found, groups, text); });
        });
      }).catch(function () { if (mine === turn) answered(function () { early = []; status.textContent = say('failed', ''); }); });
    }
    // Keys that were pressed before the list for the text was there mean that list, and not the one before.
    function answered(act) {
      shown = turn;
      act();
      early.splice(0).forEach(press);
    }
    input.addEventListener('focus', function () { start().catch(function () { /* told when something is typed */ }); });
    input.addEventListener('input', update);
    input.addEventListener('keydown', function (event) {
      var key = event.key;
      if (event.isComposing) return; // an input method's own keys
      if (key === 'Escape') {
        early = [];
        if (!list.hidden) { close(); event.preventDefault(); }
      } else if (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Enter') {
        event.preventDefault();
        if (shown === turn) press(key);
        else early.push(key);
      }
    });
    function press(key) {
      var all = options();
      if (key === 'Enter') {
        if (all[active]) all[active].click();
        else if (input.value.trim()) location.href = base + 'index.html#q=' + encodeURIComponent(input.value.trim());
      } else if (list.hidden && input.value.trim()) update();
      else if (all.length) choose((active + (key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + all.length) % all.length);
    }
    frame.addEventListener('submit', function (event) { event.preventDefault(); });
    frame.addEventListener('focusout', function (event) { if (!frame.contains(event.relatedTarget)) { early = []; close(); } });
    list.addEventListener('mousedown', function (event) { event.preventDefault(); }); // the field keeps the focus
    return input;
  }

  // --- the page of its own: all results, kind by kind
  function attachPage(form) {
    var input = form.querySelector('input'), out = form.querySelector('.search-results'), status = form.querySelector('[role=status]');
    var turn = 0, counts = [];
    function read() { var m = /^#q=(.*)$/.exec(location.hash); try { return m ? decodeURIComponent(m[1]) : ''; } catch (e) { return ''; } }
    function draw(found, groups, text) {
      out.textContent = '';
      groups.forEach(function (items, kind) {
        var left = found.groups[kind].total - items.length;
        if (!items.length) return;
        var section = element('section'), head = element('h2', '', words[kind] + ' ');
        head.appendChild(element('small', '', String(found.groups[kind].total)));
        section.setAttribute('data-kind', kind);
        section.appendChild(head);
        var ul = element('ul', 'found-list');
        items.forEach(function (item) { var li = element('li'); li.appendChild(link(item, found.query)); ul.appendChild(li); });
        section.appendChild(ul);
        if (left > 0 && counts[kind] < found.groups[kind].total) {
          var more = element('button', 'button', say('more', Math.min(left, 5 * PAGE)));
          more.type = 'button';
          more.addEventListener('click', function () {
            var at = items.length;
            var mine = turn, wanted = counts.slice();
            wanted[kind] += 5 * PAGE;
            take(found, wanted).then(function (again) {
              if (mine !== turn) return;
              counts = wanted;
              draw(found, again, text);
              var next = out.querySelectorAll('[data-kind="' + kind + '"] .found')[at];
              if (next) next.focus();
            }).catch(function () { if (mine === turn) status.textContent = say('failed', ''); });
          });
          section.appendChild(more);
        }
        out.appendChild(section);
      });
      status.textContent = total(found) ? say('count', total(found)) : say('none', text);
    }
    function update() {
      var mine = ++turn, text = input.value.trim();
      document.body.classList.toggle('is-searching', text !== '');
      history.replaceState(null, '', text ? '#q=' + encodeURIComponent(text) : '#');
      counts = []; for (var i = 0; i < KINDS; i++) counts.push(PAGE);
      if (text) status.textContent = say('wait', '');
      search(text).then(function (found) {
        if (mine !== turn) return null;
        if (!found) { out.textContent = ''; status.textContent = ''; return null; }
        return take(found, counts).then(function (groups) { if (mine === turn) draw(found, groups, text); });
      }).catch(function () { if (mine === turn) status.textContent = say('failed', ''); });
    }
    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    input.addEventListener('input', update);
    window.addEventListener('hashchange', function () {
      if (!/^(#q=.*)?$/.test(location.hash) || read() === input.value.trim()) return; // other anchors, that of the skip link say, ask for nothing
      input.value = read();
      update();
    });
    input.value = read();
    if (input.value) update();
    input.focus();
    return input;
  }

  var page = document.querySelector('[data-search-page]');
  var field = page ? attachPage(page) : attachBox();
  document.addEventListener('keydown', function (event) {
    var at = document.activeElement, typing = at && (/^(input|textarea|select)$/i.test(at.tagName) || at.isContentEditable);
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
