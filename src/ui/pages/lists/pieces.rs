//! Small parts of lists: sort buttons, filters, the line that says how much is shown.

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::Code,
    ui::parts::Disclosure,
    workspace::Sorting,
};

/// The line on top of a printed page: what it is, whose, and from when.
#[component]
pub fn PrintHead(#[prop(into)] title: Signal<String>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let library = Memo::new(move |_| {
        app.workspace.with(|workspace| workspace.own_library_name().map(str::to_owned))
    });
    let named = move || {
        let named = [Some(title.get()), library.get()].into_iter().flatten();
        named.filter(|name| !name.is_empty()).collect::<Vec<_>>().join("\u{a0}· ")
    };
    view! {
        <div class="mk-only-print mk-print-head">
            <span>{named}</span>
            <span>{text.frame.product}" · "{move || text.lang.date(app.today.get())}</span>
        </div>
    }
}

/// Where a fold begins closed; its style says the same.
const NARROW: &str = "(width < 40rem)";

/// Folded where there is little room. Elsewhere, and on paper, it stands open without a sign of it.
#[component]
pub fn NarrowFold(name: &'static str, children: Children) -> impl IntoView {
    let is_open = RwSignal::new(!browser::matches(NARROW));
    let open = move || {
        let _ = is_open.try_set(true);
    };
    browser::on_print(open, || ());
    view! {
        <Disclosure class="mk-disclosure mk-narrow-fold" is_open summary=name.into_any()>
            {children()}
        </Disclosure>
    }
}

/// The headings of a table that sorts by its columns.
pub fn sort_headers<C: Code + Send + Sync>(
    name: fn(C) -> &'static str,
    sorting: impl Fn() -> Sorting<C> + Copy + Send + Sync + 'static,
    sort: impl Fn(Sorting<C>) + Copy + 'static,
) -> AnyView {
    let header = |column: &'static C| {
        let sorted = move || {
            let sorting = sorting();
            (sorting.column == *column).then_some(sorting.descending)
        };
        let press = move || sort(untrack(sorting).pressed(*column));
        view! { <SortHeader column=column.code() name=name(*column) sorted=Signal::derive(sorted) press /> }
    };
    C::ALL.iter().map(header).collect_view().into_any()
}

/// One of them.
#[component]
pub fn SortHeader(
    /// Which column it is, for its style.
    column: &'static str,
    name: &'static str,
    /// `true` for descending; nothing when another column leads.
    #[prop(into)]
    sorted: Signal<Option<bool>>,
    press: impl Fn() + 'static,
) -> impl IntoView {
    let direction = move || match sorted.get() {
        Some(true) => Some("descending"),
        Some(false) => Some("ascending"),
        None => None,
    };
    view! {
        <th role="columnheader" scope="col" data-column=column aria-sort=direction>
            <button class="mk-sort" type="button" on:click=move |_| press()>{name}</button>
        </th>
    }
}

/// More rows than this cost time to lay out, and nobody reads them.
const STEP: usize = 100;
/// As many as a screen holds.
const SCREEN: usize = 30;

/// How many rows of a list stand: a screenful with the first frame, the first step after it.
pub fn row_limit() -> RwSignal<usize> {
    let limit = RwSignal::new(SCREEN);
    // Unless somebody prints meanwhile.
    let whole = move |limit: &mut usize| *limit = STEP.max(*limit);
    browser::frames_later(2, move || {
        limit.try_update(whole);
    });
    whole_on_paper(limit.write_only());
    limit
}

/// On paper every row stands, by whatever key or menu somebody prints.
pub fn whole_on_paper(limit: WriteSignal<usize>) {
    let show_all = move || {
        let _ = limit.try_set(usize::MAX);
    };
    browser::on_print(show_all, || ());
}

/// How much of a long list is on the page, and more of it.
#[component]
pub fn More(
    #[prop(into)] all: Signal<usize>,
    limit: RwSignal<usize>,
    rendered: fn(usize, usize) -> String,
    more: fn(usize) -> String,
) -> impl IntoView {
    move || {
        let (all, shown) = (all.get(), limit.get());
        // Not before the first step stands whole.
        (all > shown && shown >= STEP).then(|| {
            let next = STEP.min(all - shown);
            view! {
                <p class="mk-cluster">
                    <span class="mk-soft mk-small">{rendered(shown, all)}</span>
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| limit.update(|limit| *limit += STEP)>{more(next)}</button>
                </p>
            }
        })
    }
}

/// Prints everything, also what was too long to show.
pub fn print_all(limit: RwSignal<usize>) {
    limit.set(usize::MAX);
    browser::print_when_drawn();
}

/// The same from a page that does not know its lists: they hear of it as the browser would tell
/// them, which is too late for a print that a page asks for itself.
pub fn print_whole() {
    browser::call("beforeprint");
    browser::print_when_drawn();
}
