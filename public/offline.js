// Between the page and its service worker: plain JavaScript that needs nothing of the app, so that a build
// that does not start can still be replaced. What it finds out stands on the root element, for the app to show:
//   data-offline   coming | ready | missing | unable
//   data-update    ready | asking | unsaved
//   data-install   the browser offers to install
// The app answers "makkerskab-save" by saving at once, and by data-unsaved where it could not.
// It never reloads a page that holds something unsaved.
(function () {
  "use strict";

  var root = document.documentElement;
  var workers = navigator.serviceWorker;
  var HOUR = 3600000;
  // Long enough for the rest of the app to come first on a slow line.
  var LATEST = 20000;
  var registration, offer, isReplaced = false, isLeaving = false, lookedAt = Date.now();

  function tell(name, value) {
    if (value === null) root.removeAttribute("data-" + name);
    else root.setAttribute("data-" + name, value);
    window.dispatchEvent(new Event("makkerskab-offline"));
  }

  function save() {
    window.dispatchEvent(new Event("makkerskab-save"));
    var holdsDraft = window.makkerskabHoldsDraft;
    return !root.hasAttribute("data-unsaved") && !(holdsDraft && holdsDraft());
  }

  function ask(worker, question, patience) {
    return new Promise(function (done) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { done(event.data); };
      if (patience) window.setTimeout(done, patience);
      var version = document.querySelector("meta[name=makkerskab-version]");
      worker.postMessage({ ask: question, version: version && version.content }, [channel.port2]);
    });
  }

  function look() {
    if (!registration) return;
    var active = registration.active;
    if (active && active.state === "activated") {
      ask(active, "check").then(function (whole) { tell("offline", whole ? "ready" : "missing"); });
      if (!workers.controller) ask(active, "claim");
    }
    if (registration.waiting && active && !root.hasAttribute("data-update")) announce(5);
  }

  // News only of what is whole. Each question is a new chance for a worker that wants to take over by itself
  // (sw-off.js): the browser may have found the old one busy.
  function announce(tries) {
    if (!registration.waiting) return;
    ask(registration.waiting, "check").then(function (whole) {
      if (whole) tell("update", "ready");
      else if (tries > 0) window.setTimeout(announce, 1000, tries - 1);
    });
  }

  function follow(worker) {
    worker.addEventListener("statechange", function () {
      if (worker.state === "redundant" && !registration.active) tell("offline", "missing");
      look();
    });
  }

  // What is stored stays: nobody is asked whether to leave. Heard before the app, which listens later.
  window.addEventListener("beforeunload", function (event) {
    if (isLeaving) event.stopImmediatePropagation();
  });

  function reload() {
    isLeaving = true;
    window.location.reload();
  }

  function takeOver() {
    if (isReplaced && save()) return reload();
    if (!registration || !registration.waiting) return;
    tell("update", "asking");
    ask(registration.waiting, "takeOver", 10000).then(function (done) {
      if (!done) tell("update", "unsaved");
    });
  }

  function start() {
    if (registration) return;
    var had = !!workers.controller;
    // Where a worker stands already there is no news in its being there.
    if (!had) tell("offline", "coming");
    workers.addEventListener("controllerchange", function () {
      // Signed off, as where the site's data is cleared: what this page holds may be all there is.
      if (!workers.controller) return;
      isReplaced = had;
      had = true;
      if (!isReplaced) return;
      if (save()) reload();
      else tell("update", "unsaved");
    });
    workers.addEventListener("message", function (event) {
      if (event.data && event.data.ask === "save") event.ports[0].postMessage(save());
    });
    workers.register("sw.js", { updateViaCache: "none" }).then(function (found) {
      registration = found;
      if (!found) return tell("offline", "unable");
      if (found.installing) follow(found.installing);
      found.addEventListener("updatefound", function () { follow(found.installing); });
      look();
    }).catch(function () {
      // Without the net an older registration may be there all the same.
      return workers.getRegistration().then(function (found) {
        registration = found;
        if (found && found.active) look();
        else tell("offline", "missing");
      });
    });
  }

  // A page that stays open for days looks for a new version when it is looked at.
  function lookAgain() {
    if (document.visibilityState !== "visible" || !registration || Date.now() - lookedAt < HOUR) return;
    lookedAt = Date.now();
    registration.update().catch(function () {});
  }

  // For a page that does not start: the new version if there is one, else every file looked into.
  window.makkerskabMend = function () {
    var last = window.setTimeout(reload, 10000);
    (workers ? workers.getRegistration() : Promise.resolve()).then(function (found) {
      registration = found;
      return found && found.update().catch(function () {});
    }).then(function () {
      if (!registration) return;
      if (registration.waiting) return ask(registration.waiting, "takeOver", 8000);
      return registration.active && ask(registration.active, "mend", 8000);
    }).catch(function () {}).then(function () {
      window.clearTimeout(last);
      reload();
    });
  };

  window.addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    offer = event;
    tell("install", "");
  });
  window.addEventListener("appinstalled", function () {
    offer = undefined;
    tell("install", null);
  });
  window.addEventListener("makkerskab-install", function () {
    if (offer) offer.prompt();
    offer = undefined;
    tell("install", null);
  });

  if (!workers) return tell("offline", "unable");
  window.addEventListener("makkerskab-update", takeOver);
  window.addEventListener("makkerskab-rest", start);
  window.setTimeout(start, LATEST);
  document.addEventListener("visibilitychange", lookAgain);
})();
