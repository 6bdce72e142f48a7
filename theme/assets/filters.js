// A form that says data-filters hides the rows (data-row) whose keys do not match. Without this script all rows are shown.
(function () {
  'use strict';
  document.querySelectorAll('form[data-filters]').forEach(function (form) {
    var selects = Array.prototype.slice.call(form.querySelectorAll('select'));
    var rows = Array.prototype.slice.call(document.querySelectorAll('[data-row]'));
    var output = form.querySelector('[data-count]');
    function matches(row) {
      return selects.every(function (select) {
        if (select.value === '') return true;
        var key = row.getAttribute('data-' + select.name);
        if (key === null) return true; // this filter does not speak of such rows
        var separator = select.getAttribute('data-separator'); // a row may have several values
        return separator ? key.split(separator).indexOf(select.value) >= 0 : key === select.value;
      });
    }
    function apply() {
      var filtered = selects.some(function (select) { return select.value !== ''; });
      rows.forEach(function (row) { row.hidden = !matches(row); });
      document.querySelectorAll('[data-none]').forEach(function (none) {
        none.hidden = !filtered || none.parentNode.querySelector('[data-row]:not([hidden])') !== null;
      });
      var counted = rows.filter(function (row) { return row.closest('[data-counted]'); });
      var shown = counted.filter(function (row) { return !row.hidden; });
      output.textContent = filtered ? output.getAttribute('data-text').replace('{0}', shown.length).replace('{1}', counted.length) : '';
    }
    form.hidden = false;
    form.addEventListener('change', apply);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reset', function () { setTimeout(apply, 0); });
    apply(); // a browser may bring back the choices of an earlier visit
  });
})();
