import createClient from "openapi-fetch";
import type { components, paths } from "../target/promptly.js";

type Schemas = components["schemas"];

export async function file(
  baseUrl: string, token: string, certificate: Blob, purchase: Blob, targets: Schemas["TargetRequest"][], key: string,
) {
  const promptly = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

  async function store(kind: Schemas["EvidenceKind"], title: string, file: Blob) {
    const form = new FormData(); // the part metadata comes first
    form.append("metadata", JSON.stringify({ kind, title, confidentiality: "OPEN" }));
    form.append("file", file, title + ".pdf");
    const stored = await promptly.POST("/v1/evidence", { body: form as never });
    if (!stored.data) throw stored.error;
    return stored.data.id;
  }

  const identity = { type: "BUSINESS_LICENCE", number: "91310000MA7WELKIN0" };
  const holder = await promptly.POST("/v1/parties", { body: { kind: "ENTITY", legalName: "Welkin Optics", identity } });
  if (!holder.data) throw holder.error;
  const holderId = holder.data.id;

  const proofs = [{ evidenceId: await store("TRADEMARK_CERTIFICATE", "商标注册证", certificate) }];
  const mark = { type: "TRADEMARK", title: "WELKIN", registrationNumber: "7004711", jurisdiction: "CN", holderId } as const;
  const right = await promptly.POST("/v1/rights", { body: { ...mark, classes: [9], proofs } });
  const body: Schemas["ComplaintRequest"] = {
    complainantId: holderId, rightId: right.data?.id ?? null, claim: "TM_COUNTERFEIT", targets,
    evidence: [{ evidenceId: await store("TEST_PURCHASE", "测试购买", purchase), role: "INFRINGEMENT" }],
    statement: "Counterfeits, bought and compared.",
    guarantee: {
      text: "What this notice says is true; we answer for it.", signedBy: "Lin Wei, general counsel",
      signedAt: new Date().toISOString(),
    },
  };
  const filed = await promptly.POST("/v1/complaints", { params: { header: { "Idempotency-Key": key } }, body });
  if (!filed.data) throw filed.error;
  return filed.data;
}
