import createClient from "openapi-fetch";
import type { components, paths } from "../target/promptly.js";

type Schemas = components["schemas"];

export async function file(baseUrl: string, token: string, purchase: Blob, targets: Schemas["TargetRequest"][], key: string) {
  const promptly = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

  const form = new FormData(); // the part metadata comes first
  form.append("metadata", JSON.stringify({ kind: "TEST_PURCHASE", title: "测试购买", confidentiality: "OPEN" }));
  form.append("file", purchase, "purchase.pdf");
  const evidence = await promptly.POST("/v1/evidence", { body: form as never });
  const holder = await promptly.POST("/v1/parties", { body: { kind: "ENTITY", legalName: "Welkin Optics" } });
  if (!evidence.data || !holder.data) throw evidence.error ?? holder.error;
  const holderId = holder.data.id;

  const mark = { type: "TRADEMARK", title: "WELKIN", registrationNumber: "7004711", jurisdiction: "CN", classes: [9], holderId } as const;
  const right = await promptly.POST("/v1/rights", { body: { ...mark, classes: [9] } });
  const body: Schemas["ComplaintRequest"] = {
    complainantId: holderId, rightId: right.data?.id ?? null, claim: "TM_COUNTERFEIT", targets,
    evidence: [{ evidenceId: evidence.data.id, role: "INFRINGEMENT" }], statement: "Counterfeits, bought and compared.",
  };
  const filed = await promptly.POST("/v1/complaints", { params: { header: { "Idempotency-Key": key } }, body });
  if (!filed.data) throw filed.error;
  return filed.data;
}
