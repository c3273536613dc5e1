ALTER TABLE "release"."retraction" ADD COLUMN "signed_by" text;--> statement-breakpoint
ALTER TABLE "release"."retraction" ADD COLUMN "signature" text;