// A form that says data-filters hides the rows (data-row) whose keys do not match. A key may hold several values with a
// separator between. The choices stand in the address (view.js). Without this script all rows are shown.
(function () {
  'use strict';
  var view = window.kspsiteView;
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
      rows.forEach(function (row) { view.keep(row, 'form', matches(row)); });
      document.querySelectorAll('[data-when-none]').forEach(function (none) {
        none.hidden = !filtered || none.parentNode.querySelector('[data-row]:not([data-out-form])') !== null;
      });
      var counted = rows.filter(function (row) { return row.closest('[data-counted]'); });
      var shown = counted.filter(function (row) { return !row.hasAttribute('data-out-form'); });
      output.textContent = filtered ? output.getAttribute('data-text').replace('{0}', shown.length).replace('{1}', counted.length) : '';
      view.counted();
    }
    function recall() {
      selects.forEach(function (select) {
        select.value = view.get('f.' + select.name);
        if (select.selectedIndex < 0) select.value = ''; // a value of another month's data
      });
      apply();
    }
    function choose() {
      selects.forEach(function (select) { view.set('f.' + select.name, select.value); });
      apply();
    }
    form.hidden = false;
    form.addEventListener('change', choose);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reset', function () { setTimeout(choose, 0); });
    view.onChange(recall);
    recall();
  });
})();
