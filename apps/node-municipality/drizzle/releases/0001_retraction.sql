CREATE TABLE "release"."retraction" (
	"municipality_code" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"retracted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "retraction_municipality_code_subject_pk" PRIMARY KEY("municipality_code","subject")
);
