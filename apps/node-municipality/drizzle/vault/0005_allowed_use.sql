ALTER TABLE "vault"."delivery" ADD COLUMN "allowed_for" text[];--> statement-breakpoint
ALTER TABLE "vault"."delivery" ADD COLUMN "consent_record_kinds" text[];