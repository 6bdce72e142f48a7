// The run sheet: the clock against the agenda, and notes of a day, kept in this browser and written as files of the import
// format. Without this script the page shows everything that the input holds. Nothing leaves the machine.
(function () {
  'use strict';
  var root = document.getElementById('run');
  if (!root) return;
  var say = function (name, a, b, c) {
    return root.getAttribute('data-say-' + name).replace('{0}', a).replace('{1}', b).replace('{2}', c);
  };
  var all = function (selector, from) { return Array.prototype.slice.call((from || root).querySelectorAll(selector)); };
  var out = function (name) { return root.querySelector('[data-out="' + name + '"]'); };
  var workshop = root.getAttribute('data-workshop');

  // Words of coded values: [{ code, label }] in the order of the vocabulary.
  function terms(name) {
    return root.getAttribute('data-' + name + '-terms').split(';').filter(Boolean).map(function (pair) {
      var at = pair.indexOf('=');
      return { code: pair.slice(0, at), label: pair.slice(at + 1) };
    });
  }
  var attendanceTerms = terms('attendance'), challengeTerms = terms('challenge'), parkingTerms = terms('parking');
  var signs = { present: '●', partial: '◐', absent: '○', excused: '△' };
  function labelOf(list, code) {
    var found = list.filter(function (t) { return t.code === code; })[0];
    return found ? found.label : '';
  }

  // Time of day in minutes; null for what is no time.
  function minutes(text) {
    var match = /^(\d{1,2}):(\d{2})/.exec(text || '');
    return match ? Number(match[1]) * 60 + Number(match[2]) : null;
  }
  function two(number) { return (number < 10 ? '0' : '') + number; }
  function clock(value) {
    if (value === null) return '—';
    var day = Math.floor(value / 1440), of = ((Math.floor(value) % 1440) + 1440) % 1440;
    return two(Math.floor(of / 60)) + ':' + two(of % 60) + (day > 0 ? ' +' + day : '');
  }
  function isoDate(date) { return date.getFullYear() + '-' + two(date.getMonth() + 1) + '-' + two(date.getDate()); }
  function addDays(iso, days) {
    var parts = iso.split('-').map(Number);
    return isoDate(new Date(parts[0], parts[1] - 1, parts[2] + days));
  }
  function signed(value) { return value > 0 ? '+' + value : value < 0 ? '−' + -value : '0'; }

  // ---- what is stored -------------------------------------------------------------------------------------------------
  // Only what was done here: the page brings the rest. Two stores, because a browser writes localStorage to the disk some
  // seconds late: what a power cut takes there is still in the database, which is told to write at once.
  // Pages opened from disk share one storage, and the workshops of two sites may have the same id: the build tells them apart.
  var storePrefix = 'kspsite.run.', storeKey = storePrefix + workshop + '.' + root.getAttribute('data-store');
  function fresh() {
    return {
      version: 1, workshop: workshop, site: '', start: '', revision: 0, saved: null, blocks: {}, attendance: {}, challenges: [], challengeEdits: {}, parking: [], parkingEdits: {}, pitches: {}, commitments: [],
      given: { blocks: {}, attendance: {}, challengeEdits: {}, parkingEdits: {} }, big: false
    };
  }
  function isOurs(value) { return !!value && value.version === 1 && value.workshop === workshop && typeof value.revision === 'number'; }
  function complete(value) {
    var whole = fresh();
    Object.keys(whole).forEach(function (key) { if (value[key] !== undefined) whole[key] = value[key]; });
    return whole;
  }
  var state = fresh(), undo = [], storeFailed = false, database = null;

  function readLocal() {
    try {
      var value = JSON.parse(localStorage.getItem(storeKey));
      return isOurs(value) ? complete(value) : null;
    } catch (e) {
      storeFailed = true; // no storage, or not ours to read; the page says so
      return null;
    }
  }
  function withStore(mode, use) {
    if (!database) return;
    try {
      use(database.transaction('states', mode, { durability: 'strict' }).objectStore('states'));
    } catch (e) {
      database = null; // closed by the browser: localStorage goes on alone
    }
  }
  // Notes on a workshop of the same id under another key: another site's, or our own from before its title, its first day or its
  // first participant was written anew. They are offered, not shown: only the facilitator can tell.
  var others = {};
  function notice(key, value) {
    if (key === storeKey || String(key).indexOf(storePrefix) !== 0 || !isOurs(value)) return;
    var found = complete(value);
    if (!isEmpty(found) && !(others[key] && others[key].revision >= found.revision)) others[key] = found;
  }
  function noticeLocal() {
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.indexOf(storePrefix) === 0) notice(key, JSON.parse(localStorage.getItem(key)));
      }
    } catch (e) {
      others = {}; // no storage, or not ours to read: the database may have them
    }
  }
  function noticeStored() {
    withStore('readonly', function (store) {
      store.openCursor().onsuccess = function (event) {
        var cursor = event.target.result;
        if (!cursor) { showOthers(); return; }
        notice(cursor.key, cursor.value);
        cursor.continue();
      };
    });
  }
  function openDatabase(then) {
    var request;
    try { request = indexedDB.open('kspsite', 1); } catch (e) { then(null); return; }
    request.onupgradeneeded = function () { request.result.createObjectStore('states'); };
    request.onerror = function () { then(null); };
    request.onsuccess = function () {
      database = request.result;
      database.onversionchange = function () { database.close(); database = null; };
      var found = null;
      withStore('readonly', function (store) {
        var read = store.get(storeKey);
        read.onsuccess = function () { found = read.result; then(isOurs(found) ? complete(found) : null); };
        read.onerror = function () { then(null); };
      });
    };
  }
  function save() {
    state.revision += 1;
    state.saved = new Date().toISOString();
    state.site = root.getAttribute('data-site');
    state.start = root.getAttribute('data-start');
    try {
      localStorage.setItem(storeKey, JSON.stringify(state));
      storeFailed = false;
    } catch (e) {
      storeFailed = true;
    }
    var copy = JSON.parse(JSON.stringify(state));
    withStore('readwrite', function (store) { store.put(copy, storeKey); });
  }
  // What the input held when a note on it was begun: where the input says something else by now, somebody has corrected it since.
  // A note that a build has read back begins anew.
  function baseOf(earlier, said, input) { return earlier && earlier.was && !same(said, input) ? earlier.was : input; }
  function change(action) {
    undo.push(JSON.stringify(state));
    if (undo.length > 50) undo.shift();
    action();
    save();
    show();
  }
  function isEmpty(notes) {
    return !Object.keys(notes.blocks).length && !Object.keys(notes.attendance).length && !notes.challenges.length && !Object.keys(notes.challengeEdits).length
      && !notes.parking.length && !Object.keys(notes.parkingEdits).length && !Object.keys(notes.pitches).length && !notes.commitments.length;
  }

  // ---- the clock ------------------------------------------------------------------------------------------------------
  var blocks = all('[data-block]').map(function (row) {
    return {
      row: row, seq: row.getAttribute('data-block'), day: Number(row.getAttribute('data-day')), title: row.getAttribute('data-title'), kind: row.getAttribute('data-kind'),
      planStart: minutes(row.getAttribute('data-plan-start')), plan: Number(row.getAttribute('data-plan')), cut: Number(row.getAttribute('data-cut')) || null
    };
  });
  // What is true of a block now: noted here, else as the input has it.
  function times(block) {
    var own = state.blocks[block.seq], input = inputOf(block);
    var start = own ? own.start : input[0], end = own ? own.end : input[1];
    var from = minutes(start), to = minutes(end), given = input[2];
    // A block left out took no time at all; in the files that is 0 minutes without start and end.
    var skipped = own ? !!own.skipped : given === '0' && from === null && to === null;
    // The minutes that the input gives are those of its own times.
    var isInput = !own || ((own.start || '') === input[0] && (own.end || '') === input[1]);
    var length = skipped ? 0 : isInput && given !== '' ? Number(given) : span(from, to);
    return { start: start || '', end: end || '', from: from, to: to, length: length, skipped: skipped, backwards: from !== null && to !== null && length === null, note: own && own.note !== undefined ? own.note : input[3] };
  }
  function blockSays(block) {
    var t = times(block);
    return [t.start, t.end, t.length === null ? '' : String(t.length), t.note];
  }
  function inputOf(block) {
    return ['data-actual-start', 'data-actual-end', 'data-actual', 'data-note'].map(function (name) { return block.row.getAttribute(name) || ''; });
  }
  // Through midnight, but no block takes half a day: then the end is written wrongly. The same bound as the import has.
  function span(from, to) {
    var length = from === null || to === null ? null : (to - from + 1440) % 1440;
    return length === null || length > 720 ? null : length;
  }
  // Pure: the agenda and the minute of the day give everything that the panel shows.
  function standing(now) {
    var last = -1, running = -1;
    var drift = 0, recorded = false;
    blocks.forEach(function (block, i) {
      var t = times(block);
      if (t.length !== null) { drift += t.length - block.plan; recorded = true; }
      if (t.length !== null || t.from !== null) last = i;
    });
    if (last >= 0) {
      var t = times(blocks[last]);
      if (t.length === null && t.from !== null && !t.backwards) running = last;
    }
    // A block ahead may have been left out already.
    for (var i = last - 1; running < 0 && i >= 0; i--) {
      var before = times(blocks[i]);
      if (!times(blocks[i + 1]).skipped) break;
      if (before.length === null && before.from !== null && !before.backwards) running = i;
    }
    var next = last + 1 < blocks.length ? last + 1 : -1;
    var day = running >= 0 ? blocks[running].day : next >= 0 ? blocks[next].day : blocks.length ? blocks[blocks.length - 1].day : 1;
    var current = running >= 0 ? times(blocks[running]) : null;
    // A start that lies ahead, by a clock of another zone or a slip of the hand, has not lasted since yesterday.
    var elapsed = current ? span(current.from, now) || 0 : null;
    var over = current ? Math.max(0, elapsed - blocks[running].plan) : 0;
    var late = null;
    if (current && blocks[running].planStart !== null) late = current.from - blocks[running].planStart + over;
    else if (current) late = drift + over;
    else if (next >= 0 && blocks[next].planStart !== null && isoDate(new Date()) === dayOf(day) && now >= blocks[next].planStart) late = now - blocks[next].planStart;
    else if (next >= 0 && blocks[next].planStart !== null && last >= 0 && blocks[last].day === blocks[next].day) late = Math.max(0, now - blocks[next].planStart);
    // What is left of a buffer that runs can still be given up, and a block left out is not ahead.
    var rest = blocks.filter(function (b, i) { return i > last || i === running && b.kind === 'buffer'; });
    var left = function (b) { return current && b === blocks[running] ? Math.max(0, b.plan - elapsed) : b.plan; };
    var buffers = function (list) { return list.filter(function (b) { return b.kind === 'buffer'; }).reduce(function (sum, b) { return sum + left(b); }, 0); };
    var today = rest.filter(function (b) { return b.day === day; }), ahead = today.filter(function (b) { return !current || b !== blocks[running]; });
    var buffer = buffers(today), allBuffer = buffers(rest);
    var endOf = function (list) {
      var block = list[list.length - 1];
      return block && block.planStart !== null ? block.planStart + block.plan : null;
    };
    var endToday = endOf(blocks.filter(function (b) { return b.day === day; })), endCourse = endOf(blocks);
    var liveDrift = drift + over;
    // Nothing is left: the day ended when its last block did, whatever was planned.
    var ended = running < 0 && next < 0 && last >= 0 ? times(blocks[last]).to : null;
    if (ended !== null) {
      return {
        running: running, next: next, day: day, lastDay: last >= 0 ? blocks[last].day : null, elapsed: elapsed, over: over, late: endToday === null ? null : ended - endToday, recorded: recorded, drift: liveDrift, buffer: 0,
        endToday: ended, endCourse: ended, excess: 0, ahead: ahead
      };
    }
    return {
      running: running, next: next, day: day, lastDay: last >= 0 ? blocks[last].day : null, elapsed: elapsed, over: over, late: late, recorded: recorded, drift: liveDrift, buffer: buffer,
      endToday: endToday === null ? null : endToday + Math.max(0, (late === null ? 0 : late) - buffer),
      // Once the last day has begun the clock knows better than the drift, which also carries what the nights made up for.
      endCourse: endCourse === null ? null : last >= 0 && blocks[blocks.length - 1].day === blocks[last].day ? endCourse + Math.max(0, (late === null ? 0 : late) - buffer) : endCourse + Math.max(0, liveDrift - allBuffer),
      excess: Math.max(0, (late === null ? 0 : late) - buffer), ahead: ahead
    };
  }
  // What to leave out so that the day ends on time: by cut_order, until the excess is gone.
  function cuts(s) {
    if (s.excess <= 0) return s.late > 0 && s.buffer > 0 ? say('cut-buffer', s.buffer) : '';
    var chosen = [], gained = 0;
    s.ahead.filter(function (b) { return b.cut !== null && b.kind !== 'buffer'; }).sort(function (a, b) { return a.cut - b.cut; }).forEach(function (b) {
      if (gained >= s.excess) return;
      chosen.push(b.title + ' (' + b.plan + ')');
      gained += b.plan;
    });
    if (!chosen.length) return say('cut-none', s.excess);
    return gained >= s.excess ? say('cut', s.excess, chosen.join(' → ')) : say('cut-short', s.excess, chosen.join(' → '), s.excess - gained);
  }
  function nowMinutes() {
    var date = new Date();
    return date.getHours() * 60 + date.getMinutes();
  }
  function spoken(late) { return late > 0 ? say('late', late) : late < 0 ? say('early', -late) : say('on-time'); }
  // On another day the clock says nothing about the agenda: the sheet stands where the day stood, until somebody asks twice to rehearse.
  var asked = false, rehearsing = false;
  function dayOf(number) { return addDays(root.getAttribute('data-start'), number - 1); }
  function dateOf(s) { return dayOf(s.day); }
  // A block of an earlier day that nobody ended is closed as it was planned: its minutes are not those of a night.
  function isForgotten(s) { return s.running >= 0 && !rehearsing && isoDate(new Date()) > dateOf(s); }
  function plannedEnd(block) { return (times(block).from + block.plan) % 1440; }
  // All of a day is done, and the next one is not today.
  function isBetweenDays(s) {
    var today = isoDate(new Date());
    return s.running < 0 && s.next >= 0 && s.lastDay !== null && s.lastDay < s.day && today >= dayOf(s.lastDay) && today < dateOf(s);
  }
  function isOtherDay(s) { return (s.running >= 0 || s.next >= 0) && isoDate(new Date()) !== dateOf(s); }
  function here(now) {
    var s = standing(now);
    if (!isOtherDay(s) || rehearsing) return s;
    var still = s.running >= 0 ? times(blocks[s.running]).from : blocks[s.next].planStart;
    return still === null ? s : standing(still);
  }
  function isMeant() {
    if (rehearsing || !isOtherDay(standing(nowMinutes()))) return true;
    rehearsing = asked;
    asked = true;
    tick();
    return rehearsing;
  }
  function tick() {
    var now = nowMinutes(), s = here(now), idle = isOtherDay(s) && !rehearsing, between = idle && isBetweenDays(s);
    var block = s.running >= 0 ? blocks[s.running] : null;
    set('state', isForgotten(s) ? say('forgotten', s.day, blocks[s.running].title, clock(plannedEnd(blocks[s.running]))) : between && !asked ? say('day-ended', s.lastDay, s.day, dateOf(s)) : isOtherDay(s) ? say(rehearsing ? 'rehearsal' : asked ? 'other-day-sure' : 'other-day', s.day, dateOf(s)) : block ? '' : s.next < 0 ? say('finished') : say('none'));
    set('title', block ? block.title : s.next >= 0 ? blocks[s.next].title : '');
    set('elapsed', block ? say('minutes', s.elapsed) : '');
    set('of', block ? say('of', block.plan) + (s.over > 0 ? ' · ' + say('over', s.over) : '') : '');
    out('progress').hidden = !block;
    out('progress').value = block ? Math.min(1, s.elapsed / block.plan) : 0;
    out('progress').className = s.over > 0 ? 'over' : '';
    set('next', block && s.next >= 0 ? say('next', (blocks[s.next].planStart === null ? '' : clock(blocks[s.next].planStart) + ' ') + blocks[s.next].title) : '');
    set('clock', clock(now));
    set('lateness', s.late === null || between ? '—' : spoken(s.late));
    out('lateness').className = s.late > 0 ? 'late' : '';
    set('drift', s.recorded || block ? signed(s.drift) + ' ' + say('minutes', '').trim() : '—');
    set('buffer', say('minutes', s.buffer));
    set('end-today', idle ? '—' : clock(s.endToday));
    set('end-course', clock(s.endCourse));
    set('cut', cuts(s));
    return s;
  }
  function set(name, text) {
    var element = out(name);
    if (element.textContent !== text) element.textContent = text;
  }

  function next() {
    var s = standing(nowMinutes()), at = clock(nowMinutes()), forgotten = isForgotten(s);
    if ((s.running < 0 && s.next < 0) || !(forgotten || isMeant())) return;
    change(function () {
      if (s.running >= 0) note(blocks[s.running], { end: forgotten ? clock(plannedEnd(blocks[s.running])) : at });
      // The next block begins at once, unless it is another day's.
      if (s.next >= 0 && (forgotten ? dayOf(blocks[s.next].day) === isoDate(new Date()) : s.running < 0 || blocks[s.next].day === blocks[s.running].day)) note(blocks[s.next], { start: at });
    });
  }
  function end() {
    var s = standing(nowMinutes()), forgotten = isForgotten(s);
    if (s.running >= 0 && (forgotten || isMeant())) change(function () { note(blocks[s.running], { end: clock(forgotten ? plannedEnd(blocks[s.running]) : nowMinutes()) }); });
  }
  // Leaves the next block out: it took no time, and the drift knows it.
  function skip() {
    var s = standing(nowMinutes());
    if (s.next >= 0 && isMeant()) change(function () { note(blocks[s.next], { start: '', end: '', skipped: true }); });
  }
  function note(block, values) {
    var t = times(block), own = { start: t.start, end: t.end, skipped: t.skipped && !('start' in values || 'end' in values), note: t.note, was: baseOf(state.blocks[block.seq], blockSays(block), inputOf(block)) };
    Object.keys(values).forEach(function (key) { own[key] = values[key]; });
    state.blocks[block.seq] = own;
  }

  // ---- the agenda's rows ----------------------------------------------------------------------------------------------
  function control(tag, type, label) {
    var element = document.createElement(tag);
    if (type) element.type = type;
    element.setAttribute('aria-label', label);
    return element;
  }
  blocks.forEach(function (block) {
    ['start', 'end'].forEach(function (which) {
      var cell = block.row.querySelector('[data-cell="' + which + '"]');
      var input = control('input', 'time', say(which, block.title));
      cell.firstElementChild.hidden = true;
      cell.appendChild(input);
      input.addEventListener('change', function () {
        var values = {};
        values[which] = input.value;
        change(function () { note(block, values); });
      });
      block[which] = input;
    });
    block.note = control('input', 'text', say('note', block.title));
    block.note.className = 'block-note';
    block.note.placeholder = say('note', '').trim();
    block.note.maxLength = 2000;
    block.row.cells[0].appendChild(block.note);
    block.note.addEventListener('change', function () { change(function () { note(block, { note: block.note.value.trim() }); }); });
  });
  function onPaper(element, text, isUnknown) {
    element.textContent = text;
    element.classList.toggle('unknown', isUnknown);
  }
  function showAgenda() {
    var drift = 0, s = standing(nowMinutes());
    blocks.forEach(function (block, i) {
      var t = times(block);
      if (document.activeElement !== block.start) block.start.value = t.start;
      if (document.activeElement !== block.end) block.end.value = t.end;
      if (document.activeElement !== block.note) block.note.value = t.note;
      block.row.querySelector('[data-cell="note"]').textContent = t.note;
      // Paper shows these instead of the fields; what is not known yet stays free to be written by hand.
      onPaper(block.start.parentNode.firstElementChild, t.start || '—', !t.start);
      onPaper(block.end.parentNode.firstElementChild, t.end || '—', !t.end);
      if (t.length !== null) drift += t.length - block.plan;
      var write = function (name, text) { block.row.querySelector('[data-cell="' + name + '"]').textContent = text; };
      write('minutes', t.skipped ? say('skipped') : t.backwards ? say('backwards') : t.length === null ? '—' : String(t.length));
      block.end.setAttribute('aria-invalid', String(t.backwards));
      write('variance', t.length === null ? '—' : signed(t.length - block.plan));
      write('drift', t.length === null ? '—' : signed(drift));
      block.row.classList.toggle('running', i === s.running);
      block.row.classList.toggle('held', t.length !== null && !t.skipped);
      block.row.classList.toggle('skipped', t.skipped);
      block.row.classList.toggle('backwards', t.backwards);
    });
  }

  // ---- attendance -----------------------------------------------------------------------------------------------------
  var seats = all('[data-attendance]').map(function (cell) {
    var key = cell.getAttribute('data-attendance'), row = cell.parentNode;
    var button = control('button', 'button', ''), input = control('input', 'number', '');
    button.className = 'seat';
    input.min = 0;
    input.className = 'seat-minutes';
    cell.firstElementChild.hidden = true;
    cell.appendChild(button);
    cell.appendChild(input);
    var seat = { cell: cell, key: key, seq: key.slice(key.lastIndexOf('/') + 1), name: row.getAttribute('data-name'), button: button, input: input, printed: cell.firstElementChild.innerHTML };
    button.addEventListener('click', function () { change(function () { turn(seat); }); });
    input.addEventListener('change', function () { change(function () { attend(seat, 'partial', input.value); }); });
    button.addEventListener('keydown', function (event) { move(event, seat); });
    return seat;
  });
  function attended(seat) {
    return state.attendance[seat.key] || { status: seat.cell.getAttribute('data-status'), minutes: seat.cell.getAttribute('data-minutes') };
  }
  function attend(seat, status, minutes) {
    var now = attended(seat);
    state.attendance[seat.key] = { status: status, minutes: minutes, was: baseOf(state.attendance[seat.key], [now.status || '', now.minutes || ''], seatInput(seat)) };
  }
  function seatInput(seat) { return [seat.cell.getAttribute('data-status') || '', seat.cell.getAttribute('data-minutes') || '']; }
  // Nothing → present → partial → absent → excused → nothing.
  function turn(seat) {
    var codes = [''].concat(attendanceTerms.map(function (t) { return t.code; }));
    var code = codes[(codes.indexOf(attended(seat).status) + 1) % codes.length];
    attend(seat, code, '');
  }
  // Arrows go from seat to seat, as in a spreadsheet.
  function move(event, seat) {
    var step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!step) return;
    var cells = all('[data-attendance]', seat.cell.parentNode), rows = all('tbody tr', seat.cell.closest('table'));
    var row = rows[rows.indexOf(seat.cell.parentNode) + step[0]], column = cells.indexOf(seat.cell) + step[1];
    var target = row && all('[data-attendance]', row)[column];
    if (!target) return;
    event.preventDefault();
    target.querySelector('button').focus();
  }
  all('[data-column]').forEach(function (header) {
    var seq = header.getAttribute('data-column');
    var button = control('button', 'button', say('all', header.title));
    button.className = 'all-present';
    button.textContent = '●';
    button.title = say('all', header.title);
    header.appendChild(button);
    button.addEventListener('click', function () {
      change(function () {
        seats.forEach(function (seat) { if (seat.seq === seq && !attended(seat).status) attend(seat, 'present', ''); });
      });
    });
  });
  function showAttendance() {
    seats.forEach(function (seat) {
      var now = attended(seat), title = root.querySelector('[data-column="' + seat.seq + '"]').title;
      if (state.attendance[seat.key]) onPaper(seat.cell.firstElementChild, (signs[now.status] || '·') + (now.status === 'partial' && now.minutes ? ' ' + now.minutes : ''), !now.status);
      else {
        // Taken back: as the page brought it.
        if (seat.cell.firstElementChild.innerHTML !== seat.printed) seat.cell.firstElementChild.innerHTML = seat.printed;
        seat.cell.firstElementChild.classList.toggle('unknown', !now.status);
      }
      seat.button.textContent = signs[now.status] || '·';
      seat.button.className = 'seat ' + now.status;
      seat.button.setAttribute('aria-label', say('attendance', seat.name, title, labelOf(attendanceTerms, now.status) || '—'));
      seat.input.hidden = now.status !== 'partial';
      seat.input.setAttribute('aria-label', say('minutes-of', seat.name, title));
      if (document.activeElement !== seat.input) seat.input.value = now.minutes || '';
    });
  }

  // ---- lists: challenges, parking lot, pitches, commitments -------------------------------------------------------------
  function list(name) { return root.querySelector('[data-list="' + name + '"]'); }
  function select(options, label) {
    var element = control('select', '', label);
    options.forEach(function (option) {
      var choice = document.createElement('option');
      choice.value = option.code;
      choice.textContent = option.label;
      element.appendChild(choice);
    });
    return element;
  }
  // An item that the input holds: its state and answer can be changed, the rest stays.
  function editable(item, options, edits) {
    var id = item.getAttribute('data-id');
    var status = select(options, say('status')), answer = control('input', 'text', say('answer'));
    answer.placeholder = say('answer');
    answer.className = 'answer';
    item.querySelector('.base').hidden = true;
    item.appendChild(status);
    item.appendChild(answer);
    status.addEventListener('change', function () { change(function () { put(); }); });
    answer.addEventListener('change', function () { change(function () { put(); }); });
    function current() { return edits()[id] || { status: item.getAttribute('data-status'), answer: item.getAttribute('data-answer') }; }
    function put() { edits()[id] = { status: status.value, answer: answer.value, was: baseOf(edits()[id], itemSays(current()), itemInput(item)) }; }
    return function () {
      var now = current();
      status.value = now.status;
      if (document.activeElement !== answer) answer.value = now.answer || '';
    };
  }
  function itemSays(note) { return [note.status || '', note.answer || '']; }
  function itemInput(item) { return [item.getAttribute('data-status') || '', item.getAttribute('data-answer') || '']; }
  var known = all('li', list('challenges')).map(function (item) { return editable(item, challengeTerms, function () { return state.challengeEdits; }); })
    .concat(all('li', list('parking')).map(function (item) { return editable(item, parkingTerms, function () { return state.parkingEdits; }); }));

  // Items noted here are made anew each time; the focus does not stand in them while something else changes.
  function showNew(name, items, who, tags, options) {
    all('li[data-new]', list(name)).forEach(function (item) { item.remove(); });
    unread(items).forEach(function (entry) {
      var item = document.getElementById('run-item').content.cloneNode(true).firstElementChild;
      item.setAttribute('data-new', entry.id);
      item.querySelector('.who').textContent = who(entry);
      item.querySelector('.text').textContent = entry.text;
      tags(entry).filter(Boolean).forEach(function (text) {
        var tag = document.createElement('span');
        tag.className = 'tag';
        tag.textContent = text;
        item.appendChild(tag);
        item.appendChild(document.createTextNode(' '));
      });
      if (options) {
        var status = select(options, say('status')), answer = control('input', 'text', say('answer'));
        answer.placeholder = say('answer');
        answer.className = 'answer';
        status.value = entry.status;
        answer.value = entry.answer || '';
        status.addEventListener('change', function () { change(function () { entry.status = status.value; }); });
        answer.addEventListener('change', function () { change(function () { entry.answer = answer.value; }); });
        item.appendChild(status);
        item.appendChild(answer);
      }
      var remove = control('button', 'button', say('remove', entry.text));
      remove.textContent = '✕';
      remove.className = 'remove';
      remove.addEventListener('click', function () { change(function () { items.splice(items.indexOf(entry), 1); }); });
      item.appendChild(remove);
      list(name).appendChild(item);
    });
  }
  var people = {};
  all('[data-participant]').forEach(function (row) { people[row.getAttribute('data-participant')] = row.getAttribute('data-name'); });
  all('[data-add="challenge"] option').forEach(function (option) { if (option.value && !people[option.value] && option.parentNode.name === 'participant') people[option.value] = option.textContent; });

  // An id that no row of the table has yet: rows of other workshops count too.
  function freeId(table, letter, items) {
    var taken = {};
    files(table).forEach(function (file) { file.rows.forEach(function (row) { taken[row[0]] = true; }); });
    all('li[data-id]').forEach(function (item) { taken[item.getAttribute('data-id')] = true; }); // the files may not be there yet
    items.forEach(function (item) { taken[item.id] = true; });
    var prefix = workshop.slice(0, 30) + '-' + letter;
    for (var n = 1; ; n++) if (!taken[prefix + two(n)]) return prefix + two(n);
  }
  // Notes that no build has read back yet.
  function unread(items) { return items.filter(function (entry) { return !entry.isRead; }); }
  // A note that a build has read back stands in the page's own list: what was changed in it since becomes a change to that row. The
  // note itself is kept, unseen: an input put back to an earlier one would else lose it.
  var noted = [{ notes: 'challenges', edits: 'challengeEdits', table: 'challenges', letter: 'C' }, { notes: 'parking', edits: 'parkingEdits', table: 'parking_lot', letter: 'P' }, { notes: 'commitments', table: 'commitments', letter: 'K' }];
  function settle() {
    noted.forEach(function (kind) {
      var rows = {}, edits = kind.edits ? state[kind.edits] : {};
      all('li[data-id]', list(kind.notes)).forEach(function (row) { rows[row.getAttribute('data-id')] = row; });
      state[kind.notes].forEach(function (entry) {
        var row = rows[entry.id], edit = edits[entry.id];
        if (row && !entry.isRead && !isOf(row, entry)) entry.id = freeId(kind.table, kind.letter, state[kind.notes]); // noted on two laptops at once
        else if (row && !entry.isRead) {
          entry.isRead = true;
          if (kind.edits && !edit && !same(itemInput(row), itemSays(entry))) edits[entry.id] = { status: entry.status, answer: entry.answer, was: itemSays(entry) };
        } else if (!row && entry.isRead) {
          entry.isRead = false;
          if (edit) { entry.status = edit.status; entry.answer = edit.answer; }
          delete edits[entry.id];
        }
      });
    });
  }
  function isOf(row, entry) {
    var plain = function (text) { return (text || '').replace(/\s+/g, ' ').trim(); }, who = row.getAttribute('data-by');
    return plain(row.getAttribute('data-text')) === plain(entry.text) && (!who || who === entry.participant);
  }
  function currentSeq() {
    var s = standing(nowMinutes());
    return s.running >= 0 ? blocks[s.running].seq : '';
  }
  var adders = {
    challenge: function (form) {
      state.challenges.push({ id: freeId('challenges', 'C', state.challenges), participant: form.participant.value, text: form.text.value.trim(), theme: form.theme.value.trim(), module: form.module.value, status: 'open', answer: '' });
    },
    parking: function (form) {
      state.parking.push({ id: freeId('parking_lot', 'P', state.parking), text: form.text.value.trim(), raisedBy: form.raised_by.value.trim(), owner: form.owner.value.trim(), due: form.due.value, raisedOn: isoDate(new Date()), seq: currentSeq(), status: 'open', answer: '' });
    },
    commitment: function (form) {
      var option = form.participant.selectedOptions[0];
      state.commitments.push({ id: freeId('commitments', 'K', state.commitments), participant: form.participant.value, account: option.getAttribute('data-account'), text: form.text.value.trim(), due: form.due.value, witness: form.witness.value.trim() });
    }
  };
  all('form[data-add]').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (!form.elements.text.value.trim()) { form.elements.text.focus(); return; }
      change(function () { adders[form.getAttribute('data-add')](form.elements); });
      form.elements.text.value = '';
      form.elements.text.focus();
    });
  });
  var commitmentForm = root.querySelector('[data-add="commitment"]').elements;
  function proposeWitness() {
    var option = commitmentForm.participant.selectedOptions[0];
    commitmentForm.witness.value = option ? option.getAttribute('data-manager') : '';
  }
  commitmentForm.participant.addEventListener('change', proposeWitness);
  proposeWitness();
  commitmentForm.due.value = addDays(root.getAttribute('data-end'), 30);

  // ---- the 90 seconds ---------------------------------------------------------------------------------------------------
  var limit = Number(root.getAttribute('data-max-seconds'));
  var timer = { id: null, began: null, gone: 0, handle: null }, timerKey = 'kspsite.timer.' + location.pathname;
  // A page that is made anew while somebody speaks goes on counting, though the site may have got another title.
  window.addEventListener('pagehide', function () {
    try {
      if (timer.began === null) sessionStorage.removeItem(timerKey); else sessionStorage.setItem(timerKey, JSON.stringify({ id: timer.id, began: timer.began, gone: timer.gone }));
    } catch (e) {
      timer.handle = null; // no storage: the next page begins at nought
    }
  });
  function resumeTimer() {
    var kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(timerKey)); } catch (e) { kept = null; }
    if (!kept || Date.now() - kept.began > 600000) return;
    timer.id = kept.id;
    timer.gone = kept.gone;
    runTimer();
    timer.began = kept.began;
  }
  var pitches = all('li', list('pitches')).map(function (item) {
    var id = item.getAttribute('data-id');
    var button = control('button', 'button', limit + '″ ' + say('rehearse', item.getAttribute('data-name')));
    var seconds = control('input', 'number', say('seconds', item.getAttribute('data-name')));
    button.textContent = limit + '″';
    button.className = 'rehearse';
    seconds.min = 1;
    seconds.max = 300;
    seconds.className = 'seconds';
    item.appendChild(button);
    item.appendChild(seconds);
    button.addEventListener('click', function () { stopTimer(); timer.id = id; timer.gone = 0; showTimer(); runTimer(); });
    seconds.addEventListener('change', function () { rehearsed(id, Number(seconds.value)); });
    return { id: id, item: item, seconds: seconds };
  });
  function rehearsed(id, seconds) {
    if (!(seconds >= 1 && seconds <= 300)) return;
    change(function () { state.pitches[id] = { seconds: Math.round(seconds), on: isoDate(new Date()) }; });
  }
  function goneSeconds() { return timer.gone + (timer.began === null ? 0 : (Date.now() - timer.began) / 1000); }
  function runTimer() {
    timer.began = Date.now();
    timer.handle = setInterval(showTimer, 200);
    showTimer();
  }
  function stopTimer() {
    if (timer.began === null) return;
    timer.gone = goneSeconds();
    timer.began = null;
    clearInterval(timer.handle);
    if (timer.id !== null) rehearsed(timer.id, Math.max(1, Math.min(300, timer.gone)));
    showTimer();
  }
  function showTimer() {
    var gone = goneSeconds(), pitch = pitches.filter(function (p) { return p.id === timer.id; })[0];
    set('timer', String(Math.floor(gone)));
    set('timer-for', pitch ? pitch.item.getAttribute('data-name') : '');
    out('timer-bar').value = Math.min(limit, gone);
    out('timer-bar').className = gone > limit ? 'over' : '';
    out('timer').className = gone > limit ? 'over' : gone > limit - 15 ? 'near' : '';
  }
  function showPitches() {
    pitches.forEach(function (pitch) {
      var now = state.pitches[pitch.id];
      pitch.item.classList.toggle('rehearsed', !!now);
      if (document.activeElement !== pitch.seconds) pitch.seconds.value = now ? now.seconds : pitch.item.getAttribute('data-seconds');
      pitch.item.classList.toggle('long', Number(pitch.seconds.value) > limit);
    });
  }

  // ---- files of the import format -----------------------------------------------------------------------------------------
  function files(table) { return (window.kspRunTables && window.kspRunTables[table]) || []; }
  // A copy of one file of a table: the one that holds this workshop's rows, else the first.
  function open(table, belongs) {
    var found = files(table).filter(function (file) { return file.rows.some(function (row) { return belongs(row, file); }); })[0] || files(table)[0];
    var rows = found.rows.map(function (row) { return row.slice(); });
    return {
      file: found, rows: rows,
      at: function (column) { return found.columns.indexOf(column); },
      get: function (row, column) { var i = found.columns.indexOf(column); return i < 0 ? '' : row[i]; },
      set: function (row, column, value) { var i = found.columns.indexOf(column); if (i >= 0) row[i] = value; },
      add: function (values) {
        rows.push(found.columns.map(function (column) { return values[column] === undefined || values[column] === null ? '' : String(values[column]); }));
      }
    };
  }
  function ours(row, file) { return row[file.columns.indexOf('workshop_id')] === workshop; }
  function mine(sheet) { return sheet.rows.filter(function (row) { return ours(row, sheet.file); }); }
  function edited(sheet, idColumn, edits, options) {
    sheet.rows.forEach(function (row) {
      var edit = edits[sheet.get(row, idColumn)];
      if (!edit) return;
      sheet.set(row, 'status', labelOf(options, edit.status));
      sheet.set(row, 'answer', edit.answer);
    });
  }
  // Each answers [{ name, file, text, changes }]: the whole file with what was done here.
  var writers = {
    workshop_agenda: function () {
      var sheet = open('workshop_agenda', ours);
      mine(sheet).forEach(function (row) {
        var seq = String(Number(sheet.get(row, 'seq')));
        var own = state.blocks[seq], block = blocks.filter(function (b) { return b.seq === seq; })[0];
        if (!own || !block) return;
        var t = times(block);
        sheet.set(row, 'actual_start', t.start);
        sheet.set(row, 'actual_end', t.end);
        sheet.set(row, 'actual_min', t.length === null ? '' : String(t.length));
        sheet.set(row, 'note', t.note);
      });
      return [written(sheet, pending('blocks'))];
    },
    attendance: function () {
      var sheet = open('attendance', ours), done = {};
      var kept = sheet.rows.filter(function (row) {
        if (!ours(row, sheet.file)) return true;
        var key = sheet.get(row, 'participant_id') + '/' + Number(sheet.get(row, 'seq')), own = state.attendance[key];
        if (!own) return true;
        if (done[key] || !own.status) return false; // taken back, or there twice
        done[key] = true;
        sheet.set(row, 'status', labelOf(attendanceTerms, own.status));
        sheet.set(row, 'minutes', own.minutes);
        return true;
      });
      sheet.rows.length = 0;
      kept.forEach(function (row) { sheet.rows.push(row); });
      seats.forEach(function (seat) {
        var own = state.attendance[seat.key];
        if (!own || !own.status || done[seat.key]) return;
        sheet.add({ workshop_id: workshop, participant_id: seat.key.slice(0, seat.key.lastIndexOf('/')), seq: seat.seq, status: labelOf(attendanceTerms, own.status), minutes: own.minutes });
      });
      return [written(sheet, pending('attendance'))];
    },
    challenges: function () {
      var sheet = open('challenges', ours);
      edited(sheet, 'challenge_id', state.challengeEdits, challengeTerms);
      var fresh = unread(state.challenges);
      fresh.forEach(function (c) {
        sheet.add({ challenge_id: c.id, workshop_id: workshop, participant_id: c.participant, text: c.text, theme: c.theme, module_code: c.module, status: labelOf(challengeTerms, c.status), answer: c.answer });
      });
      return [written(sheet, pending('challengeEdits') + fresh.length)];
    },
    parking_lot: function () {
      var sheet = open('parking_lot', ours);
      edited(sheet, 'item_id', state.parkingEdits, parkingTerms);
      var fresh = unread(state.parking);
      fresh.forEach(function (p) {
        sheet.add({ item_id: p.id, workshop_id: workshop, text: p.text, raised_by: p.raisedBy, seq: p.seq, owner: p.owner, raised_on: p.raisedOn, due: p.due, status: labelOf(parkingTerms, p.status), answer: p.answer });
      });
      return [written(sheet, pending('parkingEdits') + fresh.length)];
    },
    // Talks belong to plans, not to the workshop: each file that holds one of them is written.
    pitches: function () {
      return files('pitches').map(function (file) {
        var changes = 0;
        var sheet = open('pitches', function (row, candidate) { return candidate === file; });
        sheet.rows.forEach(function (row) {
          var own = state.pitches[sheet.get(row, 'pitch_id')];
          if (!own) return;
          if (sheet.get(row, 'seconds') !== String(own.seconds) || sheet.get(row, 'rehearsed_on') !== own.on) changes += 1;
          sheet.set(row, 'seconds', String(own.seconds));
          sheet.set(row, 'rehearsed_on', own.on);
        });
        return written(sheet, changes);
      });
    },
    commitments: function () {
      var sheet = open('commitments', ours), fresh = unread(state.commitments);
      fresh.forEach(function (c) {
        sheet.add({ commitment_id: c.id, workshop_id: workshop, participant_id: c.participant, owner: people[c.participant], account_id: c.account, text: c.text, due: c.due, witness: c.witness });
      });
      return [written(sheet, fresh.length)];
    }
  };
  function field(text) { return /[",\r\n]|^\s|\s$/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; }
  function written(sheet, changes) {
    var lines = [sheet.file.headers].concat(sheet.rows).map(function (row) { return row.map(field).join(','); });
    return { file: sheet.file.file, name: sheet.file.file.split('/').pop().replace(/\.[^.]*$/, '') + '.csv', lost: sheet.file.lost, changes: changes, text: '\ufeff' + lines.join('\r\n') + '\r\n' };
  }
  function write(table) { return files(table).length ? writers[table]() : []; }

  function give(name, type, text) {
    var link = document.createElement('a'), url = URL.createObjectURL(new Blob([text], { type: type }));
    link.href = url;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
  }
  function giveFile(result) { give(result.name, 'text/csv;charset=utf-8', result.text); }
  var fileRows = all('[data-file]').map(function (item) {
    var table = item.getAttribute('data-file');
    var button = control('button', 'button', say('download', item.querySelector('b').textContent));
    button.textContent = say('download', '').trim();
    var info = document.createElement('output');
    info.setAttribute('role', 'status');
    item.appendChild(button);
    item.appendChild(info);
    button.addEventListener('click', function () { write(table).forEach(giveFile); remember([table]); });
    return { table: table, button: button, info: info };
  });
  var isWritten = false; // every note is in the input
  function showFiles() {
    isWritten = true;
    fileRows.forEach(function (row) {
      var results = write(row.table);
      var changes = results.reduce(function (sum, r) { return sum + r.changes; }, 0);
      if (changes > 0 || !results.length) isWritten = false;
      row.button.disabled = !results.length;
      row.info.textContent = !results.length ? say('no-tables')
        : say('changes', changes) + results.map(function (r) { return ' ' + r.file + (r.lost.length ? ' · ' + say('lost', r.lost.join(', ')) : ''); }).join('');
    });
  }
  function downloadChanged() {
    var changed = [];
    fileRows.forEach(function (row) { write(row.table).forEach(function (r) { if (r.changes > 0) changed.push(r); }); });
    // One after the other: browsers drop downloads that come at the same moment.
    changed.forEach(function (result, i) { setTimeout(function () { giveFile(result); }, i * 400); });
    remember(Object.keys(keptAs));
  }
  // What a file was given may come back with the next build, though the note has gone on: that is no correction by somebody else.
  var keptAs = { workshop_agenda: 'blocks', attendance: 'attendance', challenges: 'challengeEdits', parking_lot: 'parkingEdits' };
  function remember(tables) {
    var isNew = false;
    tables.filter(function (table) { return keptAs[table]; }).forEach(function (table) {
      var given = state.given[keptAs[table]], source = noted.filter(function (kind) { return kind.table === table; })[0];
      var notes = places[keptAs[table]]().filter(function (p) { return p[2]; }).map(function (p) { return [p[0], p[2]]; });
      if (source) notes = notes.concat(unread(state[source.notes]).map(function (entry) { return [entry.id, itemSays(entry)]; }));
      notes.forEach(function (n) {
        var earlier = given[n[0]] = given[n[0]] || [];
        if (earlier.some(function (e) { return same(e, n[1]); })) return;
        earlier.push(n[1]);
        isNew = true;
      });
    });
    if (isNew) save();
  }

  // ---- notes beside an input that was written anew --------------------------------------------------------------------------
  // Notes on what the input holds too, by the place they speak of: [place, what the input says, what the note says, its name].
  var places = {
    blocks: function () {
      return blocks.map(function (block) {
        return [block.seq, inputOf(block), state.blocks[block.seq] && blockSays(block), block.title];
      });
    },
    attendance: function () {
      return seats.map(function (seat) {
        var own = state.attendance[seat.key];
        return [seat.key, seatInput(seat), own && [own.status, own.minutes], seat.name + ' ' + root.querySelector('[data-column="' + seat.seq + '"]').title];
      });
    },
    challengeEdits: function () { return itemPlaces('challenges', state.challengeEdits); },
    parkingEdits: function () { return itemPlaces('parking', state.parkingEdits); }
  };
  function itemPlaces(name, edits) {
    return all('li[data-id]', list(name)).map(function (item) {
      var id = item.getAttribute('data-id'), own = edits[id];
      return [id, itemInput(item), own && itemSays(own), id];
    });
  }
  function same(a, b) { return a.join('\n') === b.join('\n'); }
  // Notes that the input does not hold yet: what a file would bring.
  function pending(kind) { return places[kind]().filter(function (p) { return p[2] && !same(p[1], p[2]); }).length; }
  // Neither what stood there when the note was made, nor the note, nor what a file was given of it: a correction of the input, which
  // a download would take back.
  function conflicts() {
    var found = [];
    Object.keys(places).forEach(function (kind) {
      places[kind]().forEach(function (p) {
        var was = p[2] && state[kind][p[0]].was;
        var own = (state.given[kind][p[0]] || []).concat([p[2], was]);
        if (was && !own.some(function (said) { return same(p[1], said); })) found.push({ kind: kind, key: p[0], name: p[3], input: p[1] });
      });
    });
    return found;
  }
  function showConflicts() {
    var found = conflicts(), box = out('conflicts');
    box.hidden = !found.length;
    if (!found.length) return;
    var names = found.slice(0, 6).map(function (c) { return c.name; }).join(' · ') + (found.length > 6 ? ' …' : '');
    set('conflict-text', say('conflict', found.length, names));
  }
  function takeInput() {
    change(function () { conflicts().forEach(function (c) { delete state[c.kind][c.key]; }); });
  }
  function keepNotes() {
    change(function () { conflicts().forEach(function (c) { state[c.kind][c.key].was = c.input; }); });
  }

  // ---- everything together ------------------------------------------------------------------------------------------------
  function show() {
    showAgenda();
    showAttendance();
    known.forEach(function (refresh) { refresh(); });
    showNew('challenges', state.challenges, function (c) { return people[c.participant] || c.participant; }, function (c) { return [c.theme, c.module]; }, challengeTerms);
    showNew('parking', state.parking, function (p) { return p.raisedBy || '—'; }, function (p) { return [p.owner, p.due]; }, parkingTerms);
    showNew('commitments', state.commitments, function (c) { return people[c.participant] || c.participant; }, function (c) { return [c.due, c.witness]; }, null);
    showPitches();
    showFiles();
    showConflicts();
    showOthers();
    document.body.classList.toggle('big', state.big);
    root.querySelector('[data-do="big"]').setAttribute('aria-pressed', String(state.big));
    showSaved();
    tick();
  }
  function moment(iso) {
    var date = new Date(iso);
    return isoDate(date) + ' ' + two(date.getHours()) + ':' + two(date.getMinutes()) + ':' + two(date.getSeconds());
  }
  function showSaved() {
    set('saved', storeFailed ? say('failed') : state.saved && !isEmpty(state) ? say(isWritten ? 'written' : 'saved', moment(state.saved)) : say('nothing'));
  }
  function showOthers() {
    var keys = isEmpty(state) ? Object.keys(others) : [], box = out('others'), buttons = box.lastElementChild;
    box.hidden = !keys.length;
    buttons.textContent = '';
    keys.forEach(function (key) {
      var other = others[key], button = document.createElement('button');
      button.type = 'button';
      button.textContent = say('other', other.site || '—', other.start || '—', other.saved ? moment(other.saved) : '—');
      button.addEventListener('click', function () { take(other); });
      buttons.appendChild(button);
    });
  }
  function replace(value) {
    state = complete(value);
    settle();
    show();
  }
  // In place of what is noted here; can be undone.
  function take(value) {
    change(function () {
      var revision = state.revision;
      state = complete(JSON.parse(JSON.stringify(value)));
      state.revision = revision;
      settle();
    });
  }
  function focusOn(selector) {
    var target = root.querySelector(selector);
    if (!target) return;
    target.focus();
    target.scrollIntoView({ block: 'center' });
  }
  var armed = null;
  function clear(button) {
    if (armed === null) {
      var text = button.textContent;
      button.textContent = say('sure');
      armed = setTimeout(function () { armed = null; button.textContent = text; }, 5000);
      button.setAttribute('data-text', text);
      return;
    }
    clearTimeout(armed);
    armed = null;
    button.textContent = button.getAttribute('data-text');
    undo = [];
    try { localStorage.removeItem(storeKey); } catch (e) { storeFailed = true; }
    withStore('readwrite', function (store) { store.delete(storeKey); });
    replace(fresh());
  }
  var actions = {
    next: next,
    end: end,
    skip: skip,
    undo: function () {
      if (!undo.length) { set('saved', say('no-undo')); return; }
      var revision = state.revision, given = state.given;
      state = JSON.parse(undo.pop());
      state.revision = revision;
      state.given = given; // what was downloaded stays so
      save();
      show();
    },
    attendance: function () { focusOn('[data-attendance="' + firstSeat() + '"] button'); },
    challenge: function () { focusOn('[data-add="challenge"] [name=text]'); },
    parking: function () { focusOn('[data-add="parking"] [name=text]'); },
    commitment: function () { focusOn('[data-add="commitment"] [name=text]'); },
    timer: function () { focusOn('[data-do="timer-run"]'); actions['timer-run'](); },
    'timer-run': function () { if (timer.began === null) runTimer(); else stopTimer(); },
    'timer-reset': function () { if (timer.began !== null) { clearInterval(timer.handle); timer.began = null; } timer.gone = 0; timer.id = null; showTimer(); },
    big: function () { state.big = !state.big; save(); show(); },
    files: function () { focusOn('#files'); },
    download: downloadChanged,
    'export': function () { give('run-sheet-' + workshop + '.json', 'application/json', JSON.stringify(state, null, 1)); },
    'take-input': takeInput,
    'keep-notes': keepNotes,
    clear: clear
  };
  // The first seat of the block that runs, else of the first column.
  function firstSeat() {
    var seq = currentSeq(), seat = seats.filter(function (s) { return s.seq === seq; })[0] || seats[0];
    return seat ? seat.key : '';
  }
  all('button[data-do]').forEach(function (button) {
    // The second click of a double click is none: it would end what the first began.
    button.addEventListener('click', function (event) { if (event.detail < 2 || button.getAttribute('data-do') !== 'next') actions[button.getAttribute('data-do')](button); });
  });
  root.querySelector('[data-do="import"]').addEventListener('change', function () {
    var input = this, file = input.files[0], reader = new FileReader();
    if (!file) return;
    reader.onload = function () {
      var value = null;
      try { value = JSON.parse(reader.result); } catch (e) { value = null; }
      if (!isOurs(value)) { set('saved', say('not-ours', file.name)); return; }
      take(value);
      input.value = '';
      set('saved', say('imported', file.name));
    };
    reader.readAsText(file);
  });
  var keys = { n: 'next', e: 'end', s: 'skip', u: 'undo', a: 'attendance', c: 'challenge', p: 'parking', m: 'commitment', t: 'timer', b: 'big', d: 'files' };
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { event.target.blur(); return; }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    var action = keys[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    if (!event.repeat) actions[action]();
  });
  // Another tab with the same sheet has written: take its state, so that the two do not overwrite each other.
  window.addEventListener('storage', function (event) {
    if (event.key !== storeKey) return;
    var value = readLocal();
    undo = [];
    replace(value || fresh());
    set('saved', say('elsewhere'));
  });

  all('[data-live]').forEach(function (element) { element.hidden = false; });
  var local = readLocal();
  if (local) state = local;
  noticeLocal();
  settle();
  show();
  resumeTimer();
  showTimer();
  openDatabase(function (stored) {
    if (stored && stored.revision > state.revision) replace(stored);
    else if (state.revision > 0) save();
    noticeStored();
  });
  window.addEventListener('load', function () { showFiles(); showSaved(); }); // the rows of the files come by a script of their own
  setInterval(tick, 1000);
  window.addEventListener('beforeprint', show);
})();
