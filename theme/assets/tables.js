// Tables that say data-sortable can be sorted by a click on a header. Without this script they are complete as they are.
(function () {
  'use strict';
  function valueOf(cell) {
    var text = cell.getAttribute('data-value');
    if (text === null) text = cell.textContent.trim();
    if (text === '' || text === '—') return null;
    var number = Number(text.replace(/[,%]/g, '').replace('−', '-').split(' ')[0]);
    return isNaN(number) ? text : number;
  }
  function compare(a, b) {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1; // missing values always last
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return String(a).localeCompare(String(b), document.documentElement.lang);
  }
  function sort(table, column, descending) {
    var body = table.tBodies[0];
    var rows = Array.prototype.map.call(body.rows, function (row, i) { return { row: row, value: valueOf(row.cells[column]), i: i }; });
    rows.sort(function (x, y) {
      var order = compare(x.value, y.value);
      if (x.value !== null && y.value !== null && descending) order = -order;
      return order || x.i - y.i;
    });
    rows.forEach(function (r) { body.appendChild(r.row); });
  }
  document.querySelectorAll('table[data-sortable]').forEach(function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      while (header.firstChild) button.appendChild(header.firstChild);
      header.appendChild(button);
      button.addEventListener('click', function () {
        var descending = header.getAttribute('aria-sort') === 'ascending';
        table.querySelectorAll('[aria-sort]').forEach(function (h) { h.removeAttribute('aria-sort'); });
        header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sort(table, column, descending);
      });
    });
  });
})();
