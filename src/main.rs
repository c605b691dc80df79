//! The browser's entry point: the panic hook and the first mount, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    makkerskab::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Makkerskab runs in the browser: ./dev serve builds it and prints its address.");
}
