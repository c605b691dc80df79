// What stands between a broken app and the user's data: plain JavaScript that needs nothing of the
// app. It reads the browser's storage itself and hands it out as a file that Makkerskab can open.
// It never clears anything.
(function () {
  "use strict";

  var PREFIX = "makkerskab/";
  // A slow laptop on a slow line gets this long before we speak up.
  var PATIENCE = 20000;

  var WORDS = {
    da: {
      title: "Dine data er her stadig",
      text: "Makkerskab gik i stå. Det, I har skrevet, ligger stadig i denne browser. Hent det som en fil, hvis I vil være helt sikre, og genindlæs så siden.",
      slow: "Makkerskab er længe om at starte. Det kan være en langsom forbindelse eller en browser, der er for gammel. Det, I har skrevet, ligger stadig i denne browser.",
      save: "Hent mine data som fil",
      reload: "Genindlæs siden",
      blocked: "Browseren giver ikke adgang til det, den har gemt, så her er intet at hente.",
      detail: "Til den, der skal hjælpe",
    },
    en: {
      title: "Your data is still here",
      text: "Makkerskab came to a halt. What you have written is still in this browser. Fetch it as a file if you want to be quite sure, and then reload the page.",
      slow: "Makkerskab is taking long to start. It may be a slow connection, or a browser that is too old. What you have written is still in this browser.",
      save: "Fetch my data as a file",
      reload: "Reload the page",
      blocked: "The browser gives no access to what it has stored, so there is nothing to fetch.",
      detail: "For whoever is to help",
    },
  };

  var shown = false;

  function stored() {
    var found = {};
    var keys = [];
    for (var place = 0; place < window.localStorage.length; place += 1) {
      keys.push(window.localStorage.key(place));
    }
    keys.sort().forEach(function (key) {
      if (key.indexOf(PREFIX) === 0) found[key] = window.localStorage.getItem(key);
    });
    return found;
  }

  function words() {
    try {
      var settings = JSON.parse(window.localStorage.getItem(PREFIX + "settings")) || {};
      return WORDS[settings.lang] || WORDS.da;
    } catch (_) {
      return WORDS.da;
    }
  }

  function save() {
    var file = {
      app: "makkerskab",
      file: { created: new Date().toISOString(), kind: "rescue" },
      format: { major: 1, minor: 0 },
      storage: stored(),
    };
    var blob = new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "makkerskab_redning_" + new Date().toISOString().slice(0, 10) + ".json";
    link.click();
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

  function rescue(reason, isSlow) {
    if (shown) return;
    // What fails in the head fails before there is a page to speak on.
    if (!document.body) {
      window.setTimeout(function () { rescue(reason, isSlow); }, 50);
      return;
    }
    shown = true;
    var text = words();
    var app = document.getElementById("app");
    if (app) {
      app.hidden = true;
      app.setAttribute("inert", "");
    }
    var screen = element("main", "mk-rescue");
    screen.setAttribute("role", "alert");
    var title = element("h1", "", text.title);
    title.tabIndex = -1;
    screen.append(title, element("p", "", isSlow ? text.slow : text.text));
    var actions = element("div", "mk-cluster");
    try {
      stored();
      actions.append(button(text.save, true, save));
    } catch (_) {
      screen.append(element("p", "", text.blocked));
    }
    actions.append(button(text.reload, false, reload));
    screen.append(actions);
    if (reason) {
      var detail = element("details");
      detail.append(element("summary", "", text.detail), element("pre", "mk-rescue__detail", reason));
      screen.append(detail);
    }
    document.body.append(screen);
    title.focus();
    if (isSlow) stepAside(screen, app);
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

  window.addEventListener("makkerskab-panic", function (event) { rescue(String(event.detail || ""), false); });
  // Loading failed: the script, the module or the program itself.
  window.addEventListener("error", function (event) {
    if (!isReady()) rescue(event.message || (event.target && (event.target.src || event.target.href)) || "", true);
  }, true);
  window.addEventListener("unhandledrejection", function (event) {
    if (!isReady()) rescue(String(event.reason), true);
  });
  window.setTimeout(function () { if (!isReady()) rescue("", true); }, PATIENCE);

  function isReady() {
    return document.documentElement.hasAttribute("data-ready");
  }
})();
