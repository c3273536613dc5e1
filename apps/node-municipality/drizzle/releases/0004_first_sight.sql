CREATE TABLE "release"."first_sight" (
	"municipality_code" text NOT NULL,
	"release_id" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "first_sight_municipality_code_release_id_pk" PRIMARY KEY("municipality_code","release_id")
);
