// Runs in each page before anything else and writes down when things happened, in milliseconds
// since the navigation: window.bench.
(() => {
  const bench = { samples: [], saves: [], late: 0 };
  window.bench = bench;

  // Calls back when the frame that is being made has been painted.
  const channel = new MessageChannel();
  let waiting = [];
  channel.port1.onmessage = () => waiting.splice(0).forEach((done) => done(performance.now()));
  const painted = (done) => {
    waiting.push(done);
    requestAnimationFrame(() => channel.port2.postMessage(0));
  };

  // When the program begins, and the memory it has beside the JavaScript heap.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      bench.fetched ??= performance.now();
      const result = await original.apply(WebAssembly, given);
      bench.start ??= performance.now();
      // The second binary works in the memory of the first.
      bench.memory ??= (result.instance ?? result).exports.memory;
      return result;
    };
  }

  // When the list is there, and when it is seen.
  const isThere = () => document.querySelectorAll("tbody tr").length >= 30 || document.getElementById("todo-title");
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    bench.built = performance.now();
    painted((now) => (bench.seen = now));
  });
  observer.observe(document, { childList: true, subtree: true });

  // From the key to the next frame, which shows the letter or the tick (*painted*), and to the frame that shows
  // the last of what follows from it (*followed*). A box is ticked when its key comes up again.
  let key;
  let sample;
  const changes = new MutationObserver(() => {
    const own = sample;
    const now = performance.now();
    // What is changed later is the status line, which tells of the save.
    if (!own || now - own.pressed > 390) return;
    if (!own.painted) own.changed = now;
    else if (!own.changed) bench.late += 1;
    painted((at) => (own.followed = at));
  });
  for (const move of ["keydown", "keyup"]) addEventListener(move, (event) => (key = event), true);
  addEventListener(
    "input",
    (event) => {
      const now = { key: key?.key ?? event.data, pressed: (key ?? event).timeStamp };
      sample = now;
      key = undefined;
      changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
      painted((at) => {
        now.painted = at;
        now.followed ??= at;
        bench.samples.push(now);
      });
    },
    true,
  );

  // What a save costs: the app and the twin both wait 400 ms for a pause in the typing.
  const later = window.setTimeout;
  window.setTimeout = (run, pause, ...given) => {
    if (pause !== 400) return later(run, pause, ...given);
    const timed = () => {
      const start = performance.now();
      run(...given);
      bench.saves.push(performance.now() - start);
    };
    return later(timed, pause);
  };
})();
