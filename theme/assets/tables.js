// Tables that say data-sortable: sorted by one or several columns; long ones also filtered, with columns to choose, copied and
// downloaded as shown. The view stands in the address (view.js). Without this script they are complete as they are.
(function () {
  'use strict';
  var phone = window.matchMedia('(max-width: 640px)');
  var tables = []; // those in a box of their own, once each has been looked at
  var view = window.kspsiteView;
  var tools = document.getElementById('table-tools');
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  function list(items) { return Array.prototype.slice.call(items); }
  function fold(text) { return text.replace(/[\uFF01-\uFF5E]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xFEE0); }).toLowerCase(); }

  // --- values
  function valueOf(cell) {
    var text = cell.getAttribute('data-sort'); // what only orders: the place of a tier, a date whatever the language
    if (!text) text = cell.getAttribute('data-value');
    if (text === null) text = cell.textContent.trim();
    if (text === '' || text.charAt(0) === '—') return null;
    var number = Number(text.replace(/[,%]/g, '').replace('−', '-').split(' ')[0]);
    return isNaN(number) ? text : number;
  }
  function compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return collator.compare(String(a), String(b));
  }
  // As shown, without what is there for screen readers or for the eye alone; whole numbers instead of rounded ones.
  function textOf(cell) {
    var exact = cell.getAttribute('data-value');
    var number = exact && /^[−-]?[\d,]+(\.\d+)?( CNY)?$/.test(exact) ? exact.replace(/,| CNY/g, '').replace('−', '-') : null;
    if (number !== null) return number;
    var shown = cell;
    if (cell.firstElementChild) {
      shown = cell.cloneNode(true);
      shown.querySelectorAll('.sr, [aria-hidden="true"]').forEach(function (e) { e.remove(); });
      shown.querySelectorAll('br').forEach(function (e) { e.replaceWith(' '); });
      if (!shown.textContent.trim()) shown = cell;
    }
    return shown.textContent.replace(/\s+/g, ' ').trim();
  }
  // What a spreadsheet would run as a formula becomes text; a negative number stays one.
  function safe(text) {
    if (/^−?[\d,]+(\.\d+)?$/.test(text)) return text.replace(/,/g, '').replace('−', '-');
    return /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? "'" + text : text;
  }
  function quoted(text) { return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; }

  function attach(table, number) {
    var body = table.tBodies[0], head = table.tHead.rows[table.tHead.rows.length - 1];
    var headers = list(head.cells), rows = list(body.rows), box = table.closest('.scroll');
    var id = String(number + 1), sorts = [], hidden = {}, texts = null, bar = null;
    var titles = headers.map(function (h) { return h.textContent.trim(); });
    var ui = {};

    // --- sorting
    function sort() {
      var keyed = rows.map(function (row, i) { return { row: row, i: i, values: sorts.map(function (s) { return row.cells[s.column] ? valueOf(row.cells[s.column]) : null; }) }; });
      if (sorts.length) {
        keyed.sort(function (x, y) {
          for (var k = 0; k < sorts.length; k++) {
            var a = x.values[k], b = y.values[k];
            if (a === null || b === null) { if (a !== b) return a === null ? 1 : -1; continue; } // missing values always last
            var order = compare(a, b);
            if (order) return sorts[k].down ? -order : order;
          }
          return x.i - y.i;
        });
      }
      var all = document.createDocumentFragment();
      keyed.forEach(function (k) { all.appendChild(k.row); });
      body.appendChild(all);
      headers.forEach(function (header, column) {
        var place = sorts.findIndex(function (s) { return s.column === column; });
        var way = place < 0 ? '' : sorts[place].down ? 'descending' : 'ascending';
        if (place === 0) header.setAttribute('aria-sort', way); else header.removeAttribute('aria-sort');
        var button = header.querySelector('.sort');
        button.setAttribute('data-way', way);
        if (place >= 0 && sorts.length > 1) button.setAttribute('data-place', place + 1); else button.removeAttribute('data-place');
      });
    }
    function sortBy(column, adds) {
      var old = sorts.find(function (s) { return s.column === column; });
      if (!adds) sorts = [{ column: column, down: !!old && !old.down }];
      else if (old) old.down = !old.down;
      else sorts.push({ column: column, down: false });
      sort();
      if (box) box.scrollTop = 0; // what was asked for is what now comes first
      remember();
      if (ui.said) {
        ui.said.textContent = ui.said.getAttribute('data-text').replace('{0}', sorts.map(function (s) {
          return titles[s.column] + ' ' + ui.said.getAttribute(s.down ? 'data-down' : 'data-up');
        }).join(ui.said.getAttribute('data-then')));
      }
    }
    headers.forEach(function (header, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      while (header.firstChild) button.appendChild(header.firstChild);
      header.appendChild(button);
      button.addEventListener('click', function (event) { sortBy(column, event.shiftKey || (ui.adds && ui.adds.checked)); });
    });

    // --- filter, columns
    function find() {
      var terms = ui.find ? fold(ui.find.value).split(/\s+/).filter(Boolean) : [];
      if (terms.length && !texts) texts = rows.map(function (row) { return fold(row.textContent); });
      rows.forEach(function (row, i) {
        view.keep(row, 'find', terms.every(function (t) { return texts[i].indexOf(t) >= 0; }));
      });
      count();
    }
    function count() {
      if (!ui.count) return;
      var shown = rows.filter(function (row) { return !row.hidden; }).length;
      ui.none.hidden = shown > 0 || !ui.find.value.trim();
      ui.count.textContent = ui.count.getAttribute(shown < rows.length ? 'data-some' : 'data-all').replace('{0}', shown).replace('{1}', rows.length);
      bar.classList.toggle('is-filtered', shown < rows.length);
      ui.reset.hidden = !(sorts.length || ui.find.value || Object.keys(hidden).length);
    }
    function columns() {
      headers.forEach(function (header, column) {
        var isHidden = !!hidden[column];
        if (header.hidden === isHidden) return;
        header.hidden = isHidden;
        list(table.querySelectorAll('tbody tr, tfoot tr')).forEach(function (row) {
          if (row.cells.length === headers.length) row.cells[column].hidden = isHidden;
        });
      });
      measure();
    }

    // --- the address
    function remember() {
      view.set(id + '.sort', sorts.map(function (s) { return (s.column + 1) + (s.down ? 'd' : 'a'); }).join(','));
      view.set(id + '.find', ui.find ? ui.find.value.trim() : '');
      view.set(id + '.hide', Object.keys(hidden).map(function (c) { return Number(c) + 1; }).join(','));
      count();
    }
    function recall() {
      var was = JSON.stringify(sorts);
      sorts = view.get(id + '.sort').split(',').map(function (s) { return { column: parseInt(s, 10) - 1, down: /d$/.test(s) }; })
        .filter(function (s) { return s.column >= 0 && s.column < headers.length; });
      hidden = {};
      view.get(id + '.hide').split(',').forEach(function (c) { if (c > 0 && c <= headers.length && !isFixed(c - 1)) hidden[c - 1] = true; });
      if (ui.find) ui.find.value = view.get(id + '.find');
      if (ui.boxes) ui.boxes.forEach(function (b) { b.checked = !hidden[b.value]; });
      if (JSON.stringify(sorts) !== was) sort();
      columns();
      find();
    }
    // The row's own name stays.
    function isFixed(column) { return !rows[0] || !rows[0].cells[column] || rows[0].cells[column].tagName === 'TH'; }

    // --- copy and download of what is shown
    function shownCells() {
      var kept = headers.map(function (h, i) { return i; }).filter(function (i) { return !hidden[i]; });
      var lines = [kept.map(function (i) { return titles[i]; })];
      list(body.rows).forEach(function (row) {
        if (!row.hidden) lines.push(kept.map(function (i) { return row.cells[i] ? textOf(row.cells[i]) : ''; }));
      });
      return lines.map(function (line) { return line.map(safe); });
    }
    function copy() {
      var text = shownCells().map(function (line) { return line.join('\t'); }).join('\r\n');
      // Works on plain http too, where the newer interface is switched off.
      function fill(event) { event.clipboardData.setData('text/plain', text); event.preventDefault(); }
      document.addEventListener('copy', fill);
      var done = document.execCommand('copy');
      document.removeEventListener('copy', fill);
      ui.said.textContent = ui.said.getAttribute(done ? 'data-copied' : 'data-not-copied');
      if (!done) return;
      var label = ui.copy.textContent;
      ui.copy.textContent = ui.said.getAttribute('data-copied');
      setTimeout(function () { ui.copy.textContent = label; }, 2000);
    }
    function download() {
      var csv = '\uFEFF' + shownCells().map(function (line) { return line.map(quoted).join(','); }).join('\r\n') + '\r\n';
      var link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      link.download = ((table.caption && table.caption.textContent.trim()) || document.title).replace(/[\\/:*?"<>|\s]+/g, '-') + '.csv';
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    }

    function addTools() {
      bar = tools.content.firstElementChild.cloneNode(true);
      function one(selector) { return bar.querySelector(selector); }
      ui = { none: tools.content.lastElementChild.cloneNode(true), find: one('[type=search]'), count: one('.tool-count'), adds: one('[data-adds]'), copy: one('[data-copy]'), reset: one('[data-reset]'), said: one('.sr[role=status]') };
      if (table.caption) bar.setAttribute('aria-label', bar.getAttribute('aria-label') + ' ' + table.caption.textContent.trim());
      var panel = one('.tool-choices'), sample = panel.removeChild(panel.firstElementChild);
      ui.boxes = titles.map(function (title, column) {
        var choice = sample.cloneNode(true), check = choice.querySelector('input');
        check.value = column;
        check.checked = true;
        check.disabled = isFixed(column);
        choice.querySelector('span').textContent = title;
        panel.appendChild(choice);
        check.addEventListener('change', function () {
          if (check.checked) delete hidden[column]; else hidden[column] = true;
          columns();
          remember();
        });
        return check;
      });
      var wait = 0;
      ui.find.addEventListener('input', function () {
        clearTimeout(wait);
        wait = setTimeout(function () { find(); remember(); }, rows.length > 2000 ? 150 : 0);
      });
      ui.copy.addEventListener('click', copy);
      one('[data-csv]').addEventListener('click', download);
      ui.reset.addEventListener('click', function () {
        ['sort', 'find', 'hide'].forEach(function (k) { view.set(id + '.' + k, ''); });
        recall();
        ui.find.focus();
      });
      var menu = one('details');
      menu.addEventListener('keydown', function (event) {
        if (event.key === 'Escape' && menu.open) { menu.open = false; menu.querySelector('summary').focus(); }
      });
      document.addEventListener('click', function (event) { if (menu.open && !menu.contains(event.target)) menu.open = false; });
      box.parentNode.insertBefore(bar, box);
      box.parentNode.insertBefore(ui.none, box.nextSibling);
      document.addEventListener('kspsite-rows', count);
    }

    // A table that fits its place lets its head stick to the window; one that does not scrolls in its own box.
    function fits() { return table.offsetWidth <= box.clientWidth + 1; }

    if (tools && box && box.classList.contains('long')) addTools(); // find.css keeps their place free while the page loads
    view.onChange(recall);
    recall();
    return box && { box: box, fits: fits };
  }

  tables = list(document.querySelectorAll('table[data-sortable]'))
    .filter(function (table) { return table.tHead && table.tBodies.length === 1; }).map(attach).filter(Boolean);
  // First all widths, then all classes: in turn, each would make the browser lay the page out anew. On a phone next to nothing
  // fits, and tables out of sight are not laid out at all (find.css): asking for their widths would undo that. Huge ones keep their box.
  function measure() {
    var fit = tables.map(function (t) { return !phone.matches && !t.box.classList.contains('huge') && t.fits(); });
    tables.forEach(function (t, i) { t.box.classList.toggle('fits', fit[i]); });
  }
  measure();
  window.addEventListener('resize', measure);
})();
