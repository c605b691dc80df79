// What stands between a broken app and the user's data: plain JavaScript that needs nothing of the
// app. It reads the browser's storage itself and hands it out as a file that Makkerskab can open.
// It never clears anything.
(function () {
  "use strict";

  var PREFIX = "makkerskab/";
  // Where somebody was: nothing that was written.
  var PLACE = "makkerskab/place/";
  // A slow laptop on a slow line gets this long before we speak up.
  var PATIENCE = 10000;
  // Two panics within a minute: the next start would most likely be the third.
  var SOON = 60000;
  var PANICS = "makkerskab/panics";
  var SAFE = /[?&]sikker=1/;

  var WORDS = {
    da: {
      title: "Jeres data er her stadig",
      text: "Makkerskab gik i stå. Det, I har skrevet, ligger stadig i denne browser. Gem det som en fil, hvis I vil være helt sikre, og genindlæs så siden.",
      slow: "Makkerskab er længe om at starte. Det kan være en langsom forbindelse eller en browser, der er for gammel. Det, I har skrevet, ligger stadig i denne browser.",
      save: "Gem jeres data som fil",
      reload: "Genindlæs siden",
      blocked: "Browseren giver ikke adgang til det, den har gemt, så det kan ikke gemmes som fil.",
      safe: "Start i sikker tilstand",
      safeTitle: "Sikker tilstand",
      safeText: "Her er det, I har skrevet, uden resten af Makkerskab. Intet kan ændres her. Gem det som en fil, og prøv så at starte igen.",
      again: "Start Makkerskab igen",
      old: "Denne browser mangler noget, som Makkerskab skal bruge. Opdatér den, eller brug en anden. Det, I har skrevet, ligger stadig her.",
      none: "Her er ikke skrevet noget endnu.",
      nameless: function (count, isRest) {
        return isRest ? (count === 1 ? "og 1 anden" : "og " + count + " andre") : count + " uden navn";
      },
      unread: "Kan ikke læses her, men kommer med i filen",
      kinds: { partnership: "Partnerskab", partner: "Partner", contact: "Kontakt", entry: "Log", action: "Næste skridt", meeting: "Møde", agreement: "Aftale", map: "Netværkskort", goal: "Mål", risk: "Risiko", approval: "Tilladelse" },
      other: "Andet",
      detail: "Til den, der skal hjælpe",
    },
    en: {
      title: "Your data is still here",
      text: "Makkerskab came to a halt. What you have written is still in this browser. Save it as a file if you want to be quite sure, and then reload the page.",
      slow: "Makkerskab is taking long to start. It may be a slow connection, or a browser that is too old. What you have written is still in this browser.",
      save: "Save your data as a file",
      reload: "Reload the page",
      blocked: "The browser gives no access to what it has stored, so it cannot be saved as a file.",
      safe: "Start in safe mode",
      safeTitle: "Safe mode",
      safeText: "Here is what you have written, without the rest of Makkerskab. Nothing can be changed here. Save it as a file, and then try to start again.",
      again: "Start Makkerskab again",
      coming: "Fetching the toolbox …",
      old: "This browser lacks something that Makkerskab needs. Update it, or use another. What you have written is still here.",
      none: "Nothing has been written here yet.",
      nameless: function (count, isRest) {
        return isRest ? (count === 1 ? "and 1 other" : "and " + count + " others") : count + " without a name";
      },
      unread: "Cannot be read here, but comes along in the file",
      kinds: { partnership: "Partnership", partner: "Partner", contact: "Contact", entry: "Log", action: "Next step", meeting: "Meeting", agreement: "Agreement", map: "Network map", goal: "Goal", risk: "Risk", approval: "Approval" },
      other: "Other",
      detail: "For whoever is to help",
    },
  };

  dress();
  var shown = false, hasPanicked = false;
  var isOld = lacks();

  function stored() {
    // A share copy that is open for itself is all that this tab is about.
    var copy = copied();
    return Object.keys(copy).some(isRecord) ? copy : held(window.localStorage);
  }

  function copied() {
    try {
      return held(window.sessionStorage);
    } catch (_) {
      return {};
    }
  }

  function isRecord(key) {
    return key.indexOf(PREFIX + "r/") === 0;
  }

  function held(storage) {
    var found = {};
    var keys = [];
    for (var place = 0; place < storage.length; place += 1) {
      keys.push(storage.key(place));
    }
    keys.sort().forEach(function (key) {
      if (key.indexOf(PREFIX) === 0 && key.indexOf(PLACE) !== 0 && key !== PANICS) found[key] = storage.getItem(key);
    });
    return found;
  }

  function settings() {
    try {
      return JSON.parse(window.localStorage.getItem(PREFIX + "settings")) || {};
    } catch (_) {
      return {};
    }
  }

  function words() {
    return WORDS[settings().lang] || WORDS.da;
  }

  // In the language and the colours that were chosen, from the first moment on.
  function dress() {
    var chosen = settings();
    var root = document.documentElement;
    if (chosen.theme === "light" || chosen.theme === "dark") root.setAttribute("data-theme", chosen.theme);
    if (words() === WORDS.da) return;
    root.lang = chosen.lang;
    document.addEventListener("DOMContentLoaded", function () {
      var status = document.querySelector(".mk-skeleton__text");
      if (status) status.textContent = words().coming;
    });
  }

  // The crash-safe copy, as far as it holds something that storage lacks. Never fails, never waits
  // for long: what storage holds is worth more than what it lacks.
  function mirrored(kept, then) {
    var isDone = false;
    function done(found) {
      if (!isDone) then(found);
      isDone = true;
    }
    // Of a share copy there is none.
    if (Object.keys(copied()).some(isRecord)) return done({});
    window.setTimeout(done, 2000, {});
    try {
      var opening = window.indexedDB.open("makkerskab");
      // Nothing there: leave no empty database behind.
      opening.onupgradeneeded = function () { opening.transaction.abort(); };
      opening.onerror = function (event) { event.preventDefault(); done({}); };
      opening.onsuccess = function () {
        try {
          var store = opening.result.transaction("mirror").objectStore("mirror");
          var keys = store.getAllKeys();
          var values = store.getAll();
          values.onerror = function () { done({}); };
          values.onsuccess = function () {
            var found = {};
            keys.result.forEach(function (key, place) {
              if (kept[key] !== values.result[place]) found[key] = values.result[place];
            });
            opening.result.close();
            done(found);
          };
        } catch (_) {
          done({});
        }
      };
    } catch (_) {
      done({});
    }
  }

  function kept() {
    try {
      return stored();
    } catch (_) {
      return {};
    }
  }

  /** By this computer's clock: just after midnight the world's date is still yesterday's. */
  function today() {
    var now = new Date();
    var two = function (number) { return ("0" + number).slice(-2); };
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  function save() {
    var storage = kept();
    mirrored(storage, function (mirror) {
      var file = {
        app: "makkerskab",
        file: { created: new Date().toISOString(), kind: "rescue" },
        format: { major: 1, minor: 0 },
        mirror: mirror,
        storage: storage,
      };
      var blob = new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" });
      var link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = "makkerskab_redning_" + today() + ".json";
      link.click();
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function button(text, primary, action) {
    var made = element("button", "mk-button" + (primary ? " mk-button--primary" : ""), text);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }

  // Where a service worker keeps the app: a newer version if there is one, or the files looked into.
  function reload() {
    if (window.makkerskabMend) window.makkerskabMend();
    else window.location.reload();
  }

  // A share copy that is open for itself stays, however long somebody reads here (src/app/apart.rs).
  window.addEventListener("pagehide", function () {
    try {
      if (shown && window.sessionStorage.getItem(PLACE + "share-open")) {
        window.sessionStorage.setItem(PLACE + "share-left", String(Date.now()));
      }
    } catch (_) {}
  });

  // Gives the page to us: the app below can do nothing any more.
  function takeOver(title) {
    shown = true;
    var app = document.getElementById("app");
    if (app) {
      app.hidden = true;
      app.setAttribute("inert", "");
    }
    var screen = element("main", "mk-rescue");
    var heading = element("h1", "", title);
    heading.tabIndex = -1;
    screen.append(heading);
    document.body.append(screen);
    return { app: app, screen: screen, heading: heading };
  }

  function saveButton(text, parent, actions) {
    try {
      stored();
      actions.append(button(text.save, true, save));
    } catch (_) {
      parent.append(element("p", "", text.blocked));
    }
  }

  function rescue(reason, isSlow) {
    if (shown) return;
    // What fails in the head fails before there is a page to speak on.
    if (!document.body) {
      window.setTimeout(function () { rescue(reason, isSlow); }, 50);
      return;
    }
    var text = words();
    var page = takeOver(text.title);
    var screen = page.screen;
    screen.append(element("p", "", isOld ? text.old : isSlow ? text.slow : text.text));
    var actions = element("div", "mk-cluster");
    saveButton(text, screen, actions);
    actions.append(button(text.reload, false, reload));
    actions.append(button(text.safe, false, function () { start(true); }));
    screen.append(actions);
    if (reason) {
      var detail = element("details");
      detail.append(element("summary", "", text.detail), element("pre", "mk-rescue__detail", reason));
      screen.append(detail);
    }
    page.heading.focus();
    if (isSlow && !isOld) stepAside(screen, page.app);
  }

  // Lists what is here, and hands it out. Neither the app nor its program is needed.
  function safeMode() {
    if (shown) return;
    var text = words();
    var page = takeOver(text.safeTitle);
    // The program finds no place to start in.
    if (page.app) page.app.id = "app-put-away";
    page.screen.append(element("p", "", text.safeText));
    var actions = element("div", "mk-cluster");
    saveButton(text, page.screen, actions);
    actions.append(button(text.again, false, function () { start(false); }));
    var list = element("ul", "mk-rescue__list");
    page.screen.append(actions, list);
    var storage = kept();
    mirrored(storage, function (mirror) {
      var all = listed(Object.assign({}, mirror, storage), text);
      all.forEach(function (line) { list.append(element("li", "", line)); });
      if (all.length === 0) page.screen.append(element("p", "", text.none));
    });
    page.heading.focus();
  }

  // `Partnerskab: Læs for mig`, from what storage holds: eight digits of checksum, then JSON.
  // What has no name of its own stands once for each kind: `Kontakt: Bo Holm`, `Kontakt: og 6 andre`.
  function listed(storage, text) {
    var order = Object.keys(text.kinds);
    var rows = [];
    var nameless = {};
    Object.keys(storage).forEach(function (key) {
      if (!isRecord(key)) return;
      try {
        var record = JSON.parse(storage[key].slice(8));
        var fields = record.f || {};
        if (Object.keys(fields).length === 0 || fields.deleted) return;
        var place = order.indexOf(record.k);
        var name = [fields.name, fields.title, fields.text, fields.summary, fields.who].find(function (own) {
          return typeof own === "string" && own.trim();
        });
        place = place < 0 ? order.length : place;
        var kind = text.kinds[record.k] || text.other;
        if (name) {
          rows.push([place, kind + ": " + name, false, kind]);
        } else {
          nameless[kind] = nameless[kind] || { place: place, count: 0 };
          nameless[kind].count += 1;
        }
      } catch (_) {
        rows.push([order.length + 1, key.slice(PREFIX.length + 2) + ": " + text.unread]);
      }
    });
    Object.keys(nameless).forEach(function (kind) {
      var own = nameless[kind];
      var isRest = rows.some(function (row) { return row[3] === kind; });
      rows.push([own.place, kind + ": " + text.nameless(own.count, isRest), true]);
    });
    rows.sort(function (a, b) { return a[0] - b[0] || !!a[2] - !!b[2] || a[1].localeCompare(b[1], "da"); });
    return rows.map(function (row) { return row[1]; });
  }

  function start(isSafe) {
    try {
      window.sessionStorage.removeItem(PANICS);
    } catch (_) {}
    var here = window.location.href.split("#")[0];
    var there = here.split("?")[0] + (isSafe ? "?sikker=1" : "");
    // Another place on the same page would not load it anew.
    if (here === there) window.location.reload();
    else window.location.replace(there + window.location.hash);
  }

  // When this tab last went wrong. Kept for the tab only.
  function panics() {
    try {
      var times = JSON.parse(window.sessionStorage.getItem(PANICS)) || [];
      return times.filter(function (time) { return Date.now() - time < SOON; });
    } catch (_) {
      return [];
    }
  }

  // Whatever fails in a program that has gone wrong is the same mishap.
  function panicked(reason) {
    if (hasPanicked) return;
    hasPanicked = true;
    try {
      window.sessionStorage.setItem(PANICS, JSON.stringify(panics().concat(Date.now())));
    } catch (_) {}
    rescue(reason, false);
  }

  // The app was only slow: it is here now, and takes the page back.
  function stepAside(screen, app) {
    var watch = new MutationObserver(function () {
      if (!isReady()) return;
      watch.disconnect();
      screen.remove();
      shown = false;
      if (app) {
        app.hidden = false;
        app.removeAttribute("inert");
      }
    });
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-ready"] });
  }

  window.addEventListener("makkerskab-panic", function (event) { panicked(String(event.detail || "")); });
  // Loading failed: the script, the module or the program itself.
  window.addEventListener("error", function (event) {
    if (!isReady()) rescue(event.message || (event.target && (event.target.src || event.target.href)) || "", true);
  }, true);
  window.addEventListener("unhandledrejection", function (event) {
    if (!isReady()) rescue(String(event.reason), true);
  });
  window.setTimeout(function () { if (!isReady()) rescue("", true); }, PATIENCE);

  if (SAFE.test(window.location.search) || panics().length >= 2) {
    // Interactive comes before the program is run.
    document.addEventListener("readystatechange", function () {
      if (document.readyState === "interactive") safeMode();
    });
  } else if (isOld) {
    rescue("", false);
  }

  // What every browser of the last years has, and the program cannot do without.
  function lacks() {
    return typeof WebAssembly !== "object" || typeof BigInt !== "function" || typeof Promise !== "function"
      || !("noModule" in document.createElement("script")) || typeof HTMLDialogElement !== "function";
  }

  function isReady() {
    return document.documentElement.hasAttribute("data-ready");
  }
})();
