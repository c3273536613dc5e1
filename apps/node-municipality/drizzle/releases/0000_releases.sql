CREATE SCHEMA IF NOT EXISTS "release";
--> statement-breakpoint
CREATE TABLE "release"."area" (
	"municipality_code" text NOT NULL,
	"release_id" text NOT NULL,
	"level" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "area_municipality_code_release_id_code_pk" PRIMARY KEY("municipality_code","release_id","code")
);
--> statement-breakpoint
CREATE TABLE "release"."cell" (
	"municipality_code" text NOT NULL,
	"release_id" text NOT NULL,
	"indicator" text NOT NULL,
	"version" integer NOT NULL,
	"level" text NOT NULL,
	"breakdown" text NOT NULL,
	"period" text NOT NULL,
	"area" text NOT NULL,
	"category" text NOT NULL,
	"measure" text NOT NULL,
	"value" double precision,
	"status" text NOT NULL,
	"flags" text[] NOT NULL,
	CONSTRAINT "cell_pk" PRIMARY KEY("municipality_code","release_id","indicator","version","level","breakdown","period","area","category","measure")
);
--> statement-breakpoint
CREATE TABLE "release"."current" (
	"municipality_code" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release"."release" (
	"municipality_code" text NOT NULL,
	"release_id" text NOT NULL,
	"manifest" jsonb NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "release_municipality_code_release_id_pk" PRIMARY KEY("municipality_code","release_id")
);
