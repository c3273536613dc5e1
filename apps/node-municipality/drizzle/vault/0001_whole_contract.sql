CREATE TABLE "vault"."cannabis_clearance" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"incident_key" text,
	"incident_key_grade" smallint,
	"object_key" text,
	"object_key_grade" smallint,
	"neighbourhood_code" text,
	"object_kind" text,
	"clearance_date" date NOT NULL,
	"clearance_date_precision" text NOT NULL,
	"plants" integer,
	CONSTRAINT "cannabis_clearance_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."criminal_record" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"year" smallint NOT NULL,
	"record_kind" text NOT NULL,
	"offence_group" text NOT NULL,
	CONSTRAINT "criminal_record_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."directorship" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"entity_key" text NOT NULL,
	"entity_key_grade" smallint NOT NULL,
	"from" date NOT NULL,
	"from_precision" text NOT NULL,
	"to" date,
	"to_precision" text,
	CONSTRAINT "directorship_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."drug_suspect" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"incident_key" text,
	"incident_key_grade" smallint,
	"registration_date" date NOT NULL,
	"registration_date_precision" text NOT NULL,
	"offence" text NOT NULL,
	"incident_location" text,
	"neighbourhood_code" text,
	CONSTRAINT "drug_suspect_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."legal_entity" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"entity_key" text NOT NULL,
	"entity_key_grade" smallint NOT NULL,
	"year" smallint NOT NULL,
	"legal_form" text NOT NULL,
	"social_landlord" boolean,
	"stak" boolean,
	"anbi_from" date,
	"anbi_from_precision" text,
	"anbi_to" date,
	"anbi_to_precision" text,
	"sbi_section" text,
	"sbi_version" text,
	"neighbourhood_code" text,
	"dissolved_on" date,
	"dissolved_on_precision" text,
	CONSTRAINT "legal_entity_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."ownership" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"object_key" text NOT NULL,
	"object_key_grade" smallint NOT NULL,
	"holder_key" text,
	"holder_key_grade" smallint,
	"year" smallint NOT NULL,
	"right" text NOT NULL,
	"share" numeric,
	"holder_kind" text,
	"holder_residence" text,
	"mortgage_free" boolean,
	CONSTRAINT "ownership_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."permit_or_subsidy" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"party_key" text NOT NULL,
	"party_key_grade" smallint NOT NULL,
	"object_key" text,
	"object_key_grade" smallint,
	"granted_on" date NOT NULL,
	"granted_on_precision" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint,
	CONSTRAINT "permit_or_subsidy_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."person_year_debt" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"year" smallint NOT NULL,
	"problematic_debt" boolean,
	"on_benefit" boolean,
	CONSTRAINT "person_year_debt_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."person_year_education" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"year" smallint NOT NULL,
	"education_level" text,
	CONSTRAINT "person_year_education_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."person_year_household" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"household_key" text,
	"household_key_grade" smallint,
	"year" smallint NOT NULL,
	"household_position" text,
	CONSTRAINT "person_year_household_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."person_year_income" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"year" smallint NOT NULL,
	"employment_income" bigint,
	"benefit_income" bigint,
	"self_employed_income" bigint,
	"pension_income" bigint,
	"rental_income" bigint,
	"other_income" bigint,
	CONSTRAINT "person_year_income_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."person_year_wealth" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"year" smallint NOT NULL,
	"household_income" bigint,
	"household_wealth" bigint,
	CONSTRAINT "person_year_wealth_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."residence_move" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"person_key" text NOT NULL,
	"person_key_grade" smallint NOT NULL,
	"object_key" text NOT NULL,
	"object_key_grade" smallint NOT NULL,
	"move_date" date NOT NULL,
	"move_date_precision" text NOT NULL,
	"direction" text NOT NULL,
	CONSTRAINT "residence_move_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."suspicious_transaction" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"party_key" text NOT NULL,
	"party_key_grade" smallint NOT NULL,
	"transaction_date" date NOT NULL,
	"transaction_date_precision" text NOT NULL,
	"amount" bigint,
	CONSTRAINT "suspicious_transaction_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
CREATE TABLE "vault"."wastewater_load" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"fact_key" text NOT NULL,
	"site" text NOT NULL,
	"catchment_population" integer,
	"sample_date" date NOT NULL,
	"sample_date_precision" text NOT NULL,
	"substance" text NOT NULL,
	"load_mg_per_1000_per_day" numeric NOT NULL,
	CONSTRAINT "wastewater_load_pk" PRIMARY KEY("municipality_code","fact_key")
);
--> statement-breakpoint
ALTER TABLE "vault"."delivery" ADD COLUMN "method" text;--> statement-breakpoint
CREATE INDEX "cannabis_clearance_delivery" ON "vault"."cannabis_clearance" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "cannabis_clearance_incident_key" ON "vault"."cannabis_clearance" USING btree ("municipality_code","incident_key");--> statement-breakpoint
CREATE INDEX "cannabis_clearance_object_key" ON "vault"."cannabis_clearance" USING btree ("municipality_code","object_key");--> statement-breakpoint
CREATE INDEX "criminal_record_delivery" ON "vault"."criminal_record" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "criminal_record_person_key" ON "vault"."criminal_record" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "directorship_delivery" ON "vault"."directorship" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "directorship_person_key" ON "vault"."directorship" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "directorship_entity_key" ON "vault"."directorship" USING btree ("municipality_code","entity_key");--> statement-breakpoint
CREATE INDEX "drug_suspect_delivery" ON "vault"."drug_suspect" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "drug_suspect_person_key" ON "vault"."drug_suspect" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "drug_suspect_incident_key" ON "vault"."drug_suspect" USING btree ("municipality_code","incident_key");--> statement-breakpoint
CREATE INDEX "legal_entity_delivery" ON "vault"."legal_entity" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "legal_entity_entity_key" ON "vault"."legal_entity" USING btree ("municipality_code","entity_key");--> statement-breakpoint
CREATE INDEX "ownership_delivery" ON "vault"."ownership" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "ownership_object_key" ON "vault"."ownership" USING btree ("municipality_code","object_key");--> statement-breakpoint
CREATE INDEX "ownership_holder_key" ON "vault"."ownership" USING btree ("municipality_code","holder_key");--> statement-breakpoint
CREATE INDEX "permit_or_subsidy_delivery" ON "vault"."permit_or_subsidy" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "permit_or_subsidy_party_key" ON "vault"."permit_or_subsidy" USING btree ("municipality_code","party_key");--> statement-breakpoint
CREATE INDEX "permit_or_subsidy_object_key" ON "vault"."permit_or_subsidy" USING btree ("municipality_code","object_key");--> statement-breakpoint
CREATE INDEX "person_year_debt_delivery" ON "vault"."person_year_debt" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "person_year_debt_person_key" ON "vault"."person_year_debt" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "person_year_education_delivery" ON "vault"."person_year_education" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "person_year_education_person_key" ON "vault"."person_year_education" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "person_year_household_delivery" ON "vault"."person_year_household" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "person_year_household_person_key" ON "vault"."person_year_household" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "person_year_household_household_key" ON "vault"."person_year_household" USING btree ("municipality_code","household_key");--> statement-breakpoint
CREATE INDEX "person_year_income_delivery" ON "vault"."person_year_income" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "person_year_income_person_key" ON "vault"."person_year_income" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "person_year_wealth_delivery" ON "vault"."person_year_wealth" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "person_year_wealth_person_key" ON "vault"."person_year_wealth" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "residence_move_delivery" ON "vault"."residence_move" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "residence_move_person_key" ON "vault"."residence_move" USING btree ("municipality_code","person_key");--> statement-breakpoint
CREATE INDEX "residence_move_object_key" ON "vault"."residence_move" USING btree ("municipality_code","object_key");--> statement-breakpoint
CREATE INDEX "suspicious_transaction_delivery" ON "vault"."suspicious_transaction" USING btree ("municipality_code","delivery_id");--> statement-breakpoint
CREATE INDEX "suspicious_transaction_party_key" ON "vault"."suspicious_transaction" USING btree ("municipality_code","party_key");--> statement-breakpoint
CREATE INDEX "wastewater_load_delivery" ON "vault"."wastewater_load" USING btree ("municipality_code","delivery_id");