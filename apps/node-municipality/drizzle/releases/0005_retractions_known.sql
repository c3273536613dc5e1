CREATE TABLE "release"."retractions_known" (
	"municipality_code" text PRIMARY KEY NOT NULL,
	"statement" jsonb NOT NULL
);
