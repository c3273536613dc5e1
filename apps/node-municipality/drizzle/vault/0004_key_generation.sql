CREATE TABLE "vault"."key_generation" (
	"generation" smallint PRIMARY KEY NOT NULL,
	"proof" text NOT NULL,
	"rotated_at" timestamp with time zone DEFAULT now() NOT NULL
);
