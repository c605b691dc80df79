// The exporter's worker: hands a document to the program that writes Word files, and hands the bytes back.
// One question, one answer: `{ bytes }`, or `{ failed: true }`. It asks the net for nothing but that program.
"use strict";

importScripts("./exporter.js");
const program = wasm_bindgen({ module_or_path: fetch("./exporter_bg.wasm") });
// Whether it came is asked where it is needed: the question may be later than the failure.
program.catch(() => {});

onmessage = async ({ data: { lines, page, of } }) => {
  try {
    await program;
    const bytes = wasm_bindgen.word(lines, page, of);
    if (bytes) postMessage({ bytes }, [bytes.buffer]);
    else postMessage({ failed: true });
  } catch {
    postMessage({ failed: true });
  }
};
