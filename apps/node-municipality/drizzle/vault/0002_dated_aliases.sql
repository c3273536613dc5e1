CREATE TABLE "vault"."alias" (
	"municipality_code" text NOT NULL,
	"delivery_id" text NOT NULL,
	"target" text NOT NULL,
	"alias_key" text NOT NULL,
	"key" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	CONSTRAINT "alias_pk" PRIMARY KEY("municipality_code","alias_key","target","key","delivery_id")
);
--> statement-breakpoint
DROP TABLE "vault"."object_alias" CASCADE;--> statement-breakpoint
CREATE INDEX "alias_delivery" ON "vault"."alias" USING btree ("municipality_code","delivery_id");