// The portfolio's score and the movers follow the filters and the period above the page: both are drawn again from the rows of
// the table below that are still shown (data-scores: days before the as-of date and score, oldest first). Small multiples keep
// their common scale and fade what lies before the period. Without this script, and without a choice, all accounts are shown.
(function () {
  'use strict';
  var table = document.querySelector('table.standing[data-as-of]');
  var form = document.querySelector('form[data-filters]');
  var trend = document.getElementById('chart-trend'), movers = document.getElementById('chart-movers');
  if (!table || !form || !trend || !movers) return;
  var period = form.querySelector('select[name=period]');
  var day = 86400000, spans = { quarter: 91, half: 182, year: 365 };
  var asOf = Date.parse(table.getAttribute('data-as-of')); // midnight UTC, so that days are days
  var accounts = Array.prototype.map.call(table.querySelectorAll('tbody tr'), function (row) {
    return {
      row: row,
      name: row.getAttribute('data-name'),
      change: row.getAttribute('data-change') === '' ? null : Number(row.getAttribute('data-change')),
      isDeclining: row.hasAttribute('data-declining'),
      scores: row.getAttribute('data-scores').split(' ').filter(Boolean).map(function (pair) {
        var parts = pair.split(':');
        return { age: Number(parts[0]), score: Number(parts[1]) };
      })
    };
  });

  function iso(age) { return new Date(asOf - age * day).toISOString().slice(0, 10); }
  function text(number, digits) { return String(Number(number.toFixed(digits))).replace('-', '−'); }
  function signed(number) { return (number > 0 ? '+' : '') + text(number, 1); }
  function fill(template, values) { return template.replace(/\{(\d)\}/g, function (all, n) { return values[n]; }); }
  function lastScore(account, age) {
    return account.scores.reduce(function (found, review) { return review.age >= age ? review.score : found; }, null);
  }

  // Weeks in a quarter, fortnights in half a year, ends of months beyond; the last point is the as-of date.
  function ages(code) {
    if (code === 'quarter' || code === 'half') {
      var step = code === 'quarter' ? 7 : 14, list = [];
      for (var age = spans[code]; age >= 0; age -= step) list.push(age);
      return list;
    }
    var now = new Date(asOf), months = code === 'year' ? 12 : 14, ends = [];
    for (var back = months; back > 0; back--) {
      ends.push(Math.round((asOf - Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back + 1, 0)) / day));
    }
    return ends.concat(0);
  }

  function svg(name, attributes, content) {
    var node = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.keys(attributes).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    if (typeof content === 'string') node.textContent = content;
    return node;
  }
  function picture(width, height, kind, label) {
    return svg('svg', { 'class': 'chart-svg followed ' + kind, viewBox: '0 0 ' + width + ' ' + height, role: 'img', 'font-size': 12, 'aria-label': label });
  }
  function rounded(number) { return Math.round(number * 100) / 100; }
  function line(into, kind, width, d) { into.appendChild(svg('path', { 'class': kind, fill: 'none', 'stroke-width': width, d: d })); }
  function label(into, kind, x, y, anchor, words) { into.appendChild(svg('text', { 'class': kind, x: rounded(x), y: rounded(y), 'text-anchor': anchor }, words)); }

  function drawTrend(points, width, height, kind, words) {
    var into = picture(width, height, kind, words), left = 24, right = width - 42, foot = height - 22, top = 26;
    var longest = points[0].age || 1;
    function x(age) { return right - (right - left) * age / longest; }
    function y(score) { return foot - (foot - top) * score / 100; }
    label(into, 'ct-2', 0, 12, 'start', trend.parentNode.getAttribute('data-unit'));
    [0, 25, 50, 75, 100].forEach(function (level) {
      line(into, level ? 'cs-grid' : 'cs-axis', 1, 'M' + left + ' ' + y(level) + 'L' + right + ' ' + y(level));
      label(into, 'ct-2', left - 4, y(level) + 4.3, 'end', String(level));
    });
    var every = Math.ceil(points.length / (width > 400 ? 7 : 4));
    points.forEach(function (point, n) {
      if ((points.length - 1 - n) % every === 0) label(into, 'ct-2', x(point.age), height - 5, n === points.length - 1 ? 'end' : 'middle', longest > 200 ? iso(point.age).slice(0, 7) : iso(point.age).slice(5));
    });
    var known = points.filter(function (point) { return point.mean !== null; });
    line(into, 'cs-1', 2, known.map(function (point, n) { return (n ? 'L' : 'M') + rounded(x(point.age)) + ' ' + rounded(y(point.mean)); }).join(''));
    known.forEach(function (point) {
      var dot = into.appendChild(svg('circle', { 'class': 'cf-1', cx: rounded(x(point.age)), cy: rounded(y(point.mean)), r: 3 }));
      dot.appendChild(svg('title', {}, iso(point.age) + '  ' + text(point.mean, 1)));
    });
    var last = known[known.length - 1];
    label(into, 'ct-b', x(last.age) + 12, y(last.mean) + 4.3, 'start', text(last.mean, 0));
    return into;
  }

  function drawMovers(shown, width, kind, words) {
    var into = picture(width, shown.length * 24 + 10, kind, words), from = width > 400 ? 170 : 126, to = width - 40;
    var low = Math.min.apply(null, [0].concat(shown.map(function (m) { return m.change; })));
    var high = Math.max.apply(null, [0].concat(shown.map(function (m) { return m.change; })));
    if (low < 0) from += 40; // room for the number left of the longest bar
    function x(change) { return from + (to - from) * (change - low) / (high - low); }
    line(into, 'cs-axis', 1, 'M' + x(0) + ' 6L' + x(0) + ' ' + (shown.length * 24 + 6));
    shown.forEach(function (mover, n) {
      var isFall = mover.change < 0, y = 11 + 24 * n;
      var name = (mover.isDeclining ? '▼ ' : '') + mover.name;
      label(into, 'ct', 0, y + 11.3, 'start', name.length > 22 ? name.slice(0, 21) + '…' : name);
      into.appendChild(svg('rect', { 'class': isFall ? 'cf-red' : 'cf-green', x: rounded(Math.min(x(0), x(mover.change))), y: y, width: rounded(Math.abs(x(mover.change) - x(0))), height: 14 }));
      label(into, 'ct-b', x(mover.change) + (isFall ? -5 : 5), y + 11.3, isFall ? 'end' : 'start', signed(mover.change));
    });
    return into;
  }

  // The figure's own picture, words and table step back for these, and return when nothing is chosen any more.
  function show(figure, words, pictures, rows, columns) {
    clear(figure);
    var own = figure.querySelector('.chart-summary, .chart-empty'), data = figure.querySelector('.chart-data');
    figure.classList.add('is-followed');
    var summary = document.createElement('p');
    summary.className = (pictures.length ? 'chart-summary' : 'chart-empty') + ' followed';
    summary.textContent = words;
    var after = [summary].concat(pictures);
    if (data && rows.length) {
      var copy = data.cloneNode(true), body = copy.querySelector('tbody');
      copy.classList.add('followed');
      Array.prototype.slice.call(copy.querySelectorAll('thead th'), columns).forEach(function (cell) { cell.remove(); });
      body.textContent = '';
      rows.forEach(function (cells) {
        var row = body.insertRow();
        cells.forEach(function (value, n) {
          var cell = row.appendChild(document.createElement(n ? 'td' : 'th'));
          if (n) cell.className = copy.querySelectorAll('thead th')[n].className; else cell.scope = 'row';
          cell.textContent = value;
        });
      });
      after.push(copy);
    }
    after.reverse().forEach(function (node) { own.insertAdjacentElement('afterend', node); });
  }
  function clear(figure) {
    figure.classList.remove('is-followed');
    Array.prototype.forEach.call(figure.querySelectorAll('.followed'), function (node) { node.remove(); });
  }

  function followTrend(shown, code) {
    var words = trend.parentNode, points = ages(code).map(function (age) {
      var scores = shown.map(function (account) { return lastScore(account, age); }).filter(function (score) { return score !== null; });
      return { age: age, count: scores.length, mean: scores.length ? scores.reduce(function (a, b) { return a + b; }, 0) / scores.length : null };
    });
    var known = points.filter(function (point) { return point.mean !== null; });
    if (!known.length) return show(trend, words.getAttribute('data-no-score'), [], [], 0);
    var first = known[0], last = known[known.length - 1];
    var summary = fill(words.getAttribute('data-trend'), [last.count, iso(first.age), text(first.mean, 0), first.count, text(last.mean, 0)]);
    show(trend, summary, [drawTrend(points, 640, 300, 'chart-full', summary), drawTrend(points, 320, 200, 'chart-compact', summary)],
      points.map(function (point) { return [iso(point.age), point.mean === null ? '—' : text(point.mean, 1), point.count]; }), 3);
  }

  function followMovers(shown, code) {
    var words = movers.parentNode;
    var moved = shown.map(function (account) {
      var before = code ? lastScore(account, spans[code]) : null, now = code ? lastScore(account, 0) : null;
      return { name: account.name, isDeclining: account.isDeclining, change: !code ? account.change : before === null || now === null ? null : now - before };
    }).filter(function (mover) { return mover.change !== null; });
    moved.sort(function (a, b) { return b.change - a.change; });
    var up = moved.filter(function (m) { return m.change > 0; }), down = moved.filter(function (m) { return m.change < 0; });
    var listed = up.slice(0, 6).concat(down.slice(-6));
    if (!listed.length) return show(movers, words.getAttribute('data-no-change'), [], [], 0);
    var summary = fill(words.getAttribute(code ? 'data-movers-since' : 'data-movers'), [moved.length, up.length, down.length, code ? iso(spans[code]) : '']);
    show(movers, summary, [drawMovers(listed, 640, 'chart-full', summary), drawMovers(listed, 320, 'chart-compact', summary)],
      moved.map(function (m) { return [m.name, signed(m.change), words.getAttribute(m.isDeclining ? 'data-yes' : 'data-no')]; }), 3);
  }

  function fade(code) {
    document.querySelectorAll('.multiples .chart-mini').forEach(function (mini) {
      var old = mini.querySelector('.mini-before');
      if (old) old.remove();
      if (!code) return;
      // 7 pixels of margin on either side; the whole is as long as data-days says.
      var width = 186 * (1 - spans[code] / Number(mini.closest('.multiples').getAttribute('data-days')));
      if (width > 0) mini.appendChild(svg('rect', { 'class': 'mini-before', x: 0, y: 0, width: rounded(7 + width), height: 72 }));
    });
  }

  function follow() {
    var isChosen = Array.prototype.some.call(form.querySelectorAll('select'), function (select) { return select.value !== ''; });
    fade(period ? period.value : '');
    if (!isChosen) { clear(trend); clear(movers); return; }
    var shown = accounts.filter(function (account) { return !account.row.hasAttribute('data-out-form'); });
    followTrend(shown, period ? period.value : '');
    followMovers(shown, period ? period.value : '');
  }

  document.addEventListener('kspsite-rows', follow);
  follow();
})();
