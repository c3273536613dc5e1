CREATE TABLE "release"."slice_seal" (
	"municipality_code" text NOT NULL,
	"release_id" text NOT NULL,
	"indicator" text NOT NULL,
	"version" integer NOT NULL,
	"level" text NOT NULL,
	"breakdown" text NOT NULL,
	"period" text NOT NULL,
	"salt_key" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "slice_seal_pk" PRIMARY KEY("municipality_code","release_id","indicator","version","level","breakdown","period")
);
