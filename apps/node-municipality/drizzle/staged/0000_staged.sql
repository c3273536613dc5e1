CREATE SCHEMA IF NOT EXISTS "vault";
--> statement-breakpoint
CREATE TABLE "vault"."staged_release" (
	"municipality_code" text NOT NULL,
	"release_id" text NOT NULL,
	"manifest" jsonb NOT NULL,
	"areas" jsonb NOT NULL,
	"sealed_tables" text[] NOT NULL,
	"reasons" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	"staged_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staged_release_pk" PRIMARY KEY("municipality_code","release_id")
);
