CREATE SCHEMA "release_withheld";
--> statement-breakpoint
CREATE TABLE "release_withheld"."retraction_reason" (
	"municipality_code" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "retraction_reason_municipality_code_subject_pk" PRIMARY KEY("municipality_code","subject")
);
--> statement-breakpoint
-- A word of the node itself, and not of a notice that came to a host: its reason moves to where the role that serves cannot read.
INSERT INTO "release_withheld"."retraction_reason" ("municipality_code", "subject", "reason")
SELECT "municipality_code", "subject", "reason" FROM "release"."retraction" WHERE "signature" IS NULL;
--> statement-breakpoint
UPDATE "release"."retraction" SET "reason" = 'not-permitted' WHERE "signature" IS NULL;
