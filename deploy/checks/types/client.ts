// Uses the types that openapi-typescript makes of the served contract, the way an integrator would.
import type { components, operations, paths } from "../target/promptly.js";

type Schemas = components["schemas"];
type Filing = operations["fileComplaint"];

const filing: Filing["requestBody"]["content"]["application/json"] = {
  complainantId: "01990000-0000-7000-8000-000000000001",
  rightId: "01990000-0000-7000-8000-000000000002",
  claim: "TM_COUNTERFEIT",
  targets: [{ kind: "LISTING", url: "https://shop.example/item/904", itemId: "904" }],
};

const headers: Filing["parameters"]["header"] = { "Idempotency-Key": "filing-1" };

// What is always there needs no question mark; what may be null wants to be asked.
function summary(complaint: Schemas["ComplaintView"]): string {
  const right: string = complaint.rightId ?? "no right";
  const due: string[] = complaint.deadlines.map((deadline) => deadline.dueAt ?? "provisional");
  return `${complaint.id} ${complaint.state} ${right} ${due.join(" ")}`;
}

function why(problem: Schemas["Problem"]): string {
  return `${problem.status} ${problem.code} ${(problem.errors ?? []).map((fault) => fault.pointer).join(" ")}`;
}

type Created = Filing["responses"][201]["content"]["application/json"];
type Refusal = components["responses"]["Refused"]["content"]["application/problem+json"];
type Record = paths["/v1/complaints/{id}/record"]["get"]["responses"][200]["content"]["application/json"];

export function told(created: Created, refusal: Refusal, record: Record): string[] {
  return [filing.claim, headers["Idempotency-Key"], summary(created), why(refusal), record.acts[0]?.act ?? ""];
}
