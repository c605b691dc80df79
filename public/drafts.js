// What somebody has written and no store holds yet. Plain JavaScript that knows the page alone, so that it serves every
// form that there is, and every one that will be written, without their doing anything:
//   - A control that the app hears when it is left (a number, a list of words) is left before the page can go away.
//   - What stands in a form that is not sent is kept under its address and the control's id, and comes back when the
//     control is drawn again: after another page, another language, a reload. Where a page shows one of several things
//     at a time, data-of says which: what was written about one does not come back in the other.
//   - As long as it stands there, closing the tab is asked about, and offline.js does not reload.
// Beyond forms: data-draft on whatever else is sent as a whole, data-no-draft where nothing may be kept (a passphrase);
// data-aside on a button that neither sends nor closes, such as one that copies.
// A control in a form must not write to a record by itself.
// It never stores beyond this tab and this browser's records: with them, its drafts are gone in every tab.
(function () {
  "use strict";

  var DRAFTS = "makkerskab-drafts";
  // Those of a share copy that is open for itself: removed with it, whatever else is cleared.
  var OF_COPY = "makkerskab/drafts";
  // Whose drafts they are: cleared with everything else of ours.
  var BROWSER = "makkerskab/drafts";
  var FORM = "form, [data-draft]";
  var WRONG = ".mk-field__error:not([hidden]), [aria-invalid=true]";
  // Longer is a file that was pasted: kept as long as the page is open.
  var LONGEST = 50000;
  // By then a form has said what it lacks.
  var ANSWER = 100;

  var here = address();
  // What stood in a control before it was touched, and what was written there, at which address.
  var begun = new WeakMap(), written = new WeakMap(), tries = new WeakMap();
  // Forms where somebody pressed something since they last wrote.
  var acted = new WeakSet();
  // The ids of what was written in a form: another form may hold a control of the same kind.
  var within = new WeakMap();
  var focused = {}, isFilling = false, hasAny, unkept = {}, pasted = {};

  function address() {
    return window.location.hash.replace(/^#\/?/, "");
  }

  function isApart() {
    return document.documentElement.hasAttribute("data-apart");
  }

  function name() {
    return isApart() ? OF_COPY : DRAFTS;
  }

  // Full storage has no room for it: then they go with the tab alone.
  function mark() {
    var of = window.localStorage.getItem(BROWSER);
    try {
      if (!of) window.localStorage.setItem(BROWSER, of = String(Math.random()));
      return of;
    } catch (_) {
      return null;
    }
  }

  function read() {
    var at = name();
    if (unkept[at]) return unkept[at];
    try {
      var kept = JSON.parse(window.sessionStorage.getItem(at));
      if (!kept) return {};
      if (isApart() || kept.of === null || kept.of === window.localStorage.getItem(BROWSER)) return kept.drafts;
      window.sessionStorage.removeItem(at);
    } catch (_) {
      unkept[at] = {};
    }
    return {};
  }

  function write(drafts) {
    var at = name();
    hasAny = Object.keys(drafts).length > 0;
    delete unkept[at];
    try {
      if (!hasAny) return window.sessionStorage.removeItem(at);
      window.sessionStorage.setItem(at, JSON.stringify({ of: isApart() || mark(), drafts: drafts }));
    } catch (_) {
      unkept[at] = drafts;
    }
  }

  // Keeps what is left of a page's drafts.
  function change(at, how) {
    var drafts = read(), page = drafts[at] || {};
    how(page);
    if (Object.keys(page).length) drafts[at] = page;
    else delete drafts[at];
    write(drafts);
  }

  function formOf(field) {
    var form = field.closest && field.closest(FORM);
    return form && !field.closest("[data-no-draft]") ? form : null;
  }

  function controls(form) {
    return Array.from(form.querySelectorAll("input, textarea, select"));
  }

  // Its id, and what it is about: no id holds a space.
  function keyOf(field) {
    var about = field.closest("[data-of]");
    return about ? field.id + " " + about.getAttribute("data-of") : field.id;
  }

  function fieldOf(key) {
    var field = document.getElementById(key.split(" ")[0]);
    return field && keyOf(field) === key ? field : null;
  }

  function note(field) {
    var form = formOf(field), ids = form && within.get(form) || new Set();
    ids.add(keyOf(field));
    if (form) within.set(form, ids);
  }

  function isKept(field) {
    return !!field.id && /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName)
      && !/^(password|file|hidden|submit|button)$/.test(field.type);
  }

  function isTick(field) {
    return /^(checkbox|radio)$/.test(field.type);
  }

  function valueOf(field) {
    return isTick(field) ? (field.checked ? "on" : "") : field.value;
  }

  function keep(field, isWrong) {
    var value = valueOf(field), base = begun.get(field) || "", isPasted = value.length > LONGEST;
    written.set(field, { at: here, value: value });
    var key = keyOf(field);
    note(field);
    delete pasted[here + " " + key];
    if (isPasted) pasted[here + " " + key] = value;
    change(here, function (page) {
      Object.keys(page).forEach(function (id) {
        if (field.type === "radio" && page[id].radio === field.name) delete page[id];
      });
      delete page[key];
      if (value === base) return;
      page[key] = {
        value: isPasted ? null : value,
        base: base,
        radio: field.type === "radio" ? field.name : undefined,
        isText: /^(textarea|text|email|tel|url|search)$/.test(field.type) && !!value.trim(),
        isWrong: isWrong,
      };
    });
  }

  // It was sent, or closed.
  function forget(form, at) {
    var ids = within.get(form) || new Set();
    controls(form).forEach(function (field) { ids.add(keyOf(field)); });
    change(at, function (page) {
      Object.keys(page).forEach(function (id) {
        if (!page[id].isWrong && ids.has(id)) delete page[id];
      });
    });
  }

  // The app hears such a control when it is left.
  function commit() {
    var field = document.activeElement;
    if (!field || field !== focused.field || isTick(field) || field.value === focused.value) return;
    focused.value = field.value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Before another page takes its place: a browser would say that it was left when the app has it no more.
  function leave() {
    var field = document.activeElement;
    if (field && field === focused.field && !isTick(field) && field.value !== focused.first) field.blur();
    commit();
  }

  // What a form no longer holds: it was emptied because it was sent, or it was only drawn again.
  function sweep() {
    var page = hasAny && read()[here];
    if (!page) return;
    Object.keys(page).forEach(function (id) {
      var field = fieldOf(id), was = field && written.get(field), form = field && formOf(field);
      if (!form || !was || was.at !== here || valueOf(field) === was.value) return;
      if (valueOf(field).trim() && valueOf(field) !== page[id].base) keep(field);
      else if (acted.has(form)) forget(form, here);
      else written.delete(field);
    });
  }

  // What a control refused is with no record either.
  function keepWrong() {
    document.querySelectorAll("main [aria-invalid=true]").forEach(function (field) {
      // A date half typed is told as none: kept, it would come back as an emptied one.
      var isHalf = field.validity && field.validity.badInput;
      if (isKept(field) && !isHalf && !field.closest(FORM) && begun.has(field)) keep(field, true);
    });
    var page = hasAny && read()[here];
    if (!page) return;
    change(here, function (page) {
      Object.keys(page).forEach(function (id) {
        var field = fieldOf(id);
        if (page[id].isWrong && field && written.has(field) && field.getAttribute("aria-invalid") !== "true") delete page[id];
      });
    });
  }

  // An earlier version kept what is about one of several things by the control's id alone.
  function isNamedAnew(id) {
    var field = document.getElementById(id);
    return !!field && keyOf(field) !== id;
  }

  function nameAnew() {
    // Asked with whatever the page draws: written only where there is one.
    if (!Object.keys(read()[here] || {}).some(isNamedAnew)) return;
    change(here, function (page) {
      Object.keys(page).filter(isNamedAnew).forEach(function (id) {
        var key = keyOf(document.getElementById(id));
        page[key] = page[key] || page[id];
        delete page[id];
      });
    });
  }

  function restore() {
    if (!hasAny || !read()[here]) return;
    sweep();
    nameAnew();
    var page = read()[here] || {};
    Object.keys(page).forEach(function (id) {
      var field = fieldOf(id), was = field && written.get(field);
      if (page[id].value === null) page[id].value = pasted[here + " " + id];
      if (field && page[id].value !== undefined && !(was && was.at === here)) fill(field, page[id]);
    });
  }

  function fill(field, draft) {
    var times = tries.get(field) || 0;
    // A record has moved on, or the page does not take it.
    if (!isKept(field) || (draft.isWrong ? field.value !== draft.base : !formOf(field)) || times > 4) return;
    var isOffered = function (option) { return option.value === draft.value; };
    if (field.options && !Array.from(field.options).some(isOffered)) return;
    var isThere = valueOf(field) === draft.value;
    tries.set(field, times + 1);
    begun.set(field, draft.base);
    written.set(field, { at: here, value: draft.value });
    note(field);
    if (isThere) return;
    if (isTick(field)) field.checked = draft.value === "on";
    else field.value = draft.value;
    isFilling = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    isFilling = false;
  }

  // A form that was sent has no draft any more, unless it says that something is missing.
  function press(form, isSent) {
    var at = here;
    var held = controls(form).filter(function (field) {
      return isKept(field) && (written.get(field) || {}).at === at;
    }).map(function (field) { return [field, valueOf(field)]; });
    acted.add(form);
    if (!hasAny || !held.length) return;
    forget(form, at);
    window.setTimeout(function () {
      var active = document.activeElement;
      var isAsked = form.querySelector(WRONG) || (form.contains(active) && active.value === "");
      var isEmptied = held.some(function (pair) { return pair[1] && pair[0].isConnected && !valueOf(pair[0]); });
      if (at !== here || (isSent && (isEmptied || !isAsked))) return;
      held.forEach(function (pair) {
        var field = pair[0].isConnected ? pair[0] : document.getElementById(pair[0].id);
        if (field && valueOf(field) === pair[1]) keep(field);
      });
    }, ANSWER);
  }

  function holds() {
    sweep();
    keepWrong();
    var drafts = read();
    return Object.keys(drafts).some(function (at) {
      return Object.keys(drafts[at]).some(function (id) {
        return drafts[at][id].isText;
      });
    });
  }

  function listen(name, run) {
    window.addEventListener(name, run, true);
  }

  listen("focusin", function (event) {
    var field = event.target;
    focused = { field: field, value: field.value, first: field.value };
    if (isKept(field) && !begun.has(field)) begun.set(field, valueOf(field));
  });
  listen("input", function (event) {
    var form = !isFilling && isKept(event.target) && formOf(event.target);
    if (!form) return;
    acted.delete(form);
    keep(event.target);
  });
  listen("change", function (event) {
    // Of a date half typed the app has not heard (src/app/dates.rs): it is told when the page goes.
    // Nor of a choice that an arrow key has come to (src/app/passing.rs).
    var isBegun = event.isTrusted && (event.target.type === "date"
      ? event.target.value.charAt(0) === "0" || event.target.validity.badInput
      : event.target.hasAttribute("data-firm"));
    if (event.target === focused.field && !isBegun) focused.value = event.target.value;
    window.setTimeout(keepWrong);
  });
  listen("submit", function (event) {
    var form = formOf(event.target);
    if (form) press(form, true);
  });
  listen("click", function (event) {
    var button = event.target.closest && event.target.closest("button"), form = button && formOf(button);
    if (form && button.type !== "submit" && !button.hasAttribute("data-aside")) press(form, false);
  });
  listen("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") commit();
    var form = event.key === "Enter" && formOf(event.target);
    if (!form) return;
    acted.add(form);
    window.setTimeout(sweep);
  });

  // Before the app hears of them: it listens later.
  listen("makkerskab-save", commit);
  listen("popstate", leave);
  listen("hashchange", function () {
    if (address() === here) return;
    leave();
    sweep();
    keepWrong();
    here = address();
    restore();
    // A page may take over the controls of the one before.
    [50, 500].forEach(function (later) { window.setTimeout(restore, later); });
  });
  listen("visibilitychange", function () {
    if (document.visibilityState === "hidden") commit();
  });
  listen("pagehide", function () {
    commit();
    sweep();
    keepWrong();
  });
  listen("beforeunload", function (event) {
    commit();
    if (!holds()) return;
    event.preventDefault();
    event.returnValue = "";
  });
  listen("storage", function (event) {
    if (isApart() || event.key !== null && (event.key !== BROWSER || event.newValue)) return;
    write({});
    pasted = {};
  });

  // For offline.js.
  window.makkerskabHoldsDraft = holds;
  // For a form that grows as it is written in: how many rows it had.
  window.makkerskabHasDraftOf = function (id) {
    return Object.prototype.hasOwnProperty.call(read()[here] || {}, id);
  };
  // What was too long to outlive a reload is no longer there to be asked about.
  function begin() {
    Object.keys(read()).forEach(function (at) {
      change(at, function (page) {
        Object.keys(page).forEach(function (id) {
          if (page[id].value === null) delete page[id];
        });
      });
    });
    hasAny = Object.keys(read()).length > 0;
  }
  begin();
  // The app says so before it draws anything.
  new MutationObserver(begin).observe(document.documentElement, { attributeFilter: ["data-apart"] });
  new MutationObserver(restore).observe(document.documentElement, { childList: true, subtree: true });
})();
