using System.Globalization;
using System.Text;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading;

/// <summary>
/// Reads a table of exchange rates: CSV with the columns <c>period</c>, <c>currency</c>, <c>usd</c> and, where rows say it themselves,
/// <c>source</c>. It is taken as a whole or not at all: figures that some of its rates converted would stand beside others that none did.
/// </summary>
public static class RatesFile
{
    private const int MostProblems = 20;

    /// <summary>Reads a table.</summary>
    /// <param name="content">Its bytes; not closed.</param>
    /// <param name="source">Where its rates come from, if its rows do not say it; null: not said.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The rates, null if anything is wrong; and what is, each with its line, the first twenty.</returns>
    public static async Task<(ExchangeRates? Rates, IReadOnlyList<string> Problems)> ReadAsync(
        Stream content, string? source, CancellationToken cancellationToken)
    {
        var file = await FileContent.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        await using var _ = file.ConfigureAwait(false);
        if (file.Refusal is { } refusal) return (null, [refusal.Detail]);
        var lines = new LineReader(file.Text, ReadOptions.Default);
        while (lines.NextLine() == ScanStatus.NeedMore) await lines.FillAsync(cancellationToken).ConfigureAwait(false);
        var text = new FileText();
        var header = text.DecodeHeader(lines.Text);
        var columns = HeaderSearch.Delimiters.Select(delimiter => new RateColumns(Header.Parse(header, delimiter))).FirstOrDefault(found => found.AreAll);
        if (columns is null) return (null, ["Line 1: the columns are period, currency, usd and, if rows say it themselves, source."]);
        var rows = new RateRows(columns, text, source);
        var records = lines.SplitRecords(columns.Delimiter, columns.Count + 1);
        for (var status = records.NextRecord(); status != ScanStatus.End; status = records.NextRecord())
        {
            if (status == ScanStatus.NeedMore) await records.FillAsync(cancellationToken).ConfigureAwait(false);
            else rows.Add(records, status);
        }

        return rows.Problems.Count == 0 ? (new ExchangeRates(rows.Rows, source), []) : (null, [.. rows.Problems.Take(MostProblems)]);
    }

    private sealed class RateColumns(Header header)
    {
        public int Period { get; } = header.Find("period");

        public int Currency { get; } = header.Find("currency");

        public int Usd { get; } = header.Find("usd");

        public int Source { get; } = header.Find("source");

        public byte Delimiter => header.Delimiter;

        public int Count => header.Names.Count;

        public bool AreAll => Period >= 0 && Currency >= 0 && Usd >= 0;
    }

    private sealed class RateRows(RateColumns columns, FileText text, string? source)
    {
        private readonly Dictionary<(int Period, string Currency), (decimal Usd, long Line)> _known = [];

        public List<RateRow> Rows { get; } = [];

        public List<string> Problems { get; } = [];

        public void Add(RecordReader records, ScanStatus status)
        {
            var fields = records.Fields;
            if (status == ScanStatus.Record && records.Text.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0) return;
            if (status != ScanStatus.Record || fields.Count < columns.Count || fields.Count > columns.Count + 1)
            {
                Report(records, $"the header names {columns.Count} columns, and the row does not have as many fields");
                return;
            }

            var period = default(Period);
            var currency = Encoding.Latin1.GetString(fields.Code(columns.Currency));
            var usd = Encoding.Latin1.GetString(fields[columns.Usd]);
            var own = text.DecodeRow(fields[columns.Source]);
            if (!PeriodField.TryRead(fields.Code(columns.Period), out period) || period.Frequency is not (Frequency.Annual or Frequency.Monthly)) Report(records, $"'{text.DecodeRow(fields.Code(columns.Period))}' is no year or month");
            else if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)) Report(records, $"'{currency}' is no ISO 4217 code of a currency");
            else if (!decimal.TryParse(usd, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate <= 0)
                Report(records, $"'{usd}' is no number of dollars above zero, with digits and a decimal point alone");
            else if (currency == "USD" && rate != 1) Report(records, "a US dollar is one US dollar");
            else if (own.Length == 0 && source is null) Report(records, "nothing says where the rate is from: fill in a column source, or name ratesSource in _dataset.json");
            else Add(records, new RateRow(period.Code, currency, rate, own.Length == 0 ? null : own));
        }

        private void Add(RecordReader records, RateRow row)
        {
            if (_known.TryGetValue((row.Period, row.Currency), out var known))
            {
                if (known.Usd != row.Usd) Report(records, $"line {known.Line} has another rate of {row.Currency} in {row.Period}");
                return;
            }

            _known.Add((row.Period, row.Currency), (row.Usd, records.Line));
            Rows.Add(row);
        }

        private void Report(RecordReader records, string problem) => Problems.Add(string.Create(CultureInfo.InvariantCulture, $"Line {records.Line}: {problem}."));
    }
}
