CREATE VIEW public.open_invoices AS
  SELECT id FROM public.invoices;
