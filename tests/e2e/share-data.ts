// A file as somebody might have written it by hand: bare records, without any trace.
export function partnershipWithUnnamed(): string {
  const records = [
    { id: "ps-x-1", kind: "partnership", fields: { title: "Læs for mig", need: "Flere læsere" } },
    { id: "pa-x-1", kind: "partner", fields: { name: "Tavs Fond", publicity_pref: "none" } },
    { id: "pa-x-2", kind: "partner", fields: { name: "Røde Kors" } },
    { id: "mb-x-1", kind: "member", fields: { partnership: "ps-x-1", partner: "pa-x-1" } },
    { id: "mb-x-2", kind: "member", fields: { partnership: "ps-x-1", partner: "pa-x-2" } },
    { id: "rk-x-1", kind: "risk", fields: { partnership: "ps-x-1", title: "Farlig plan" } },
  ];
  return JSON.stringify(records);
}
