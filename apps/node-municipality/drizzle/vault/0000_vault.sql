CREATE SCHEMA "vault";
--> statement-breakpoint
CREATE TABLE "vault"."delivery" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"dataset" text NOT NULL,
	"column_group" text,
	"source_holder" text NOT NULL,
	"legal_basis" text NOT NULL,
	"purpose" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"absent_means" text NOT NULL,
	"areas_year" smallint NOT NULL,
	"contact" text NOT NULL,
	"consent" text,
	"synthetic" boolean NOT NULL,
	"provided_columns" text[] NOT NULL,
	"rows_read" integer NOT NULL,
	"rows_kept" integer NOT NULL,
	"rows_repeated" integer NOT NULL,
	"rows_rejected" integer NOT NULL,
	"rejected_by_rule" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"delivered_on" date NOT NULL,
	"retention_until" date NOT NULL,
	"ingested_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delivery_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "vault"."object_alias" (
	"municipality_code" text NOT NULL,
	"alias_key" text NOT NULL,
	"object_key" text NOT NULL,
	CONSTRAINT "object_alias_pk" PRIMARY KEY("municipality_code","alias_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."object" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"object_key" text NOT NULL,
	"object_key_grade" smallint NOT NULL,
	"neighbourhood_code" text,
	"year" smallint NOT NULL,
	"use" text[] NOT NULL,
	"dwelling_type" text,
	"construction_year" smallint,
	"tenure" text,
	"assessed_value" bigint,
	"valuation_date" date,
	"valuation_date_precision" text,
	CONSTRAINT "object_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."person_year" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"object_key" text,
	"object_key_grade" smallint,
	"year" smallint NOT NULL,
	"birth_year" smallint,
	"sex" text,
	"neighbourhood_code" text,
	CONSTRAINT "person_year_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."property_transfer" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"deed_key" text,
	"deed_key_grade" smallint,
	"object_key" text NOT NULL,
	"object_key_grade" smallint NOT NULL,
	"party_key" text,
	"party_key_grade" smallint,
	"transfer_date" date NOT NULL,
	"transfer_date_precision" text NOT NULL,
	"transfer_kind" text,
	"right" text,
	"share" numeric,
	"role" text NOT NULL,
	"party_kind" text,
	"party_residence" text,
	"price" bigint,
	"price_covers_several_objects" boolean,
	"mortgage_registered" boolean,
	"neighbourhood_code" text,
	"use" text[],
	CONSTRAINT "property_transfer_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE INDEX "object_delivery" ON "vault"."object" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "object_object_key" ON "vault"."object" USING btree ("municipality_code","object_key");--> statement-breakpoint
CREATE INDEX "person_year_delivery" ON "vault"."person_year" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "person_year_person_key" ON "vault"."person_year" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "person_year_object_key" ON "vault"."person_year" USING btree ("municipality_code","object_key");--> statement-breakpoint
CREATE INDEX "property_transfer_delivery" ON "vault"."property_transfer" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "property_transfer_deed_key" ON "vault"."property_transfer" USING btree ("municipality_code","deed_key");--> statement-breakpoint
CREATE INDEX "property_transfer_object_key" ON "vault"."property_transfer" USING btree ("municipality_code","object_key");--> statement-breakpoint
CREATE INDEX "property_transfer_party_key" ON "vault"."property_transfer" USING btree ("municipality_code","party_key");