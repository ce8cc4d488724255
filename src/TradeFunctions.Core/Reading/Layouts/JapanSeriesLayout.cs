using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Japan Customs' time series: a row has the exports and imports of one month with all countries or one of them, in thousand yen, what is less left
/// away. Which country it is, and that the file is Japan's, is said by its rule. Months still to come are zeros.
/// </summary>
internal sealed class JapanSeriesLayout : Layout
{
    private static readonly string[] Periods = ["Date", "Years/Months", "Year/Month"];
    private static readonly string[] Exports = ["Exports", "Export", "Exp-Total"];
    private static readonly string[] Imports = ["Imports", "Import", "Imp-Total"];

    public override string Name => "japan-series";

    public override IReadOnlyList<string> Required { get; } = [Periods[0], Exports[0], Imports[0]];

    public override IReadOnlyList<string> Optional { get; } = [.. Periods[1..], .. Exports[1..], .. Imports[1..]];

    public override IReadOnlyList<string> Words => [];

    public override int? Level => 0;

    // Columns of these names say little: a file with others beside them is another's.
    public override bool Fits(Header header, ReadOptions options) => header.Names.Count == Required.Count && base.Fits(header, options);

    public override IReadOnlyList<string> Missing(Header header) =>
        [.. new[] { Periods, Exports, Imports }.Where(names => Find(header, names) < 0).Select(names => names[0])];

    public override IReadOnlyList<NeededHint> Needs(Header header, ReadOptions options)
    {
        var needs = new List<NeededHint>();
        if (options.Hints.Reporter is null) needs.Add(NeededHint.Reporter);
        if (options.Hints.Partner is null) needs.Add(NeededHint.Partner);
        return needs;
    }

    public override RowReader CreateReader(Header header, ReadOptions options) =>
        new Reader(Find(header, Periods), Find(header, Exports), Find(header, Imports), options.Hints.Partner.GetValueOrDefault());

    private static int Find(Header header, string[] names) => names.Select(header.Find).FirstOrDefault(column => column >= 0, -1);

    private sealed class Reader(int period, int exports, int imports, int partner) : RowReader
    {
        private const int Japan = 392;
        private static readonly ShortCode Yen = ShortCode.Parse("JPY");

        public override IReadOnlyList<int> NumberColumns => [exports, imports];

        public override RowVerdict Read(RecordFields record, RowOutput output)
        {
            ReadKey(record, out var key);
            if (key.Problem is { } problem) return output.Reject(key.ProblemColumn, problem);
            if (!FigureField.TryReadValue(record, exports, output, out var exported, round: false, ExactNumber.Millionths)) return output.Problem;
            if (!FigureField.TryReadValue(record, imports, output, out var imported, round: false, ExactNumber.Millionths)) return output.Problem;
            var month = key.Period!.Value;
            var last = exported > 0 || imported > 0 ? month.Month : 0;
            Accept(output, key, Flow.Export, exported, Valuation.Fob, last);
            Accept(output, key, Flow.Import, imported, Valuation.Cif, last);
            return RowVerdict.Used;
        }

        // As of rows of twelve months, one that may be of a month to come is told by its year.
        public override void Trace(RecordFields record, List<UnreadKey> unread)
        {
            ReadKey(record, out var key);
            (key.Year, key.Period, key.Frequency) = (key.Period?.Year ?? key.Year, null, Frequency.Monthly);
            if (key.ToUnread() is not { } known) return;
            unread.Add(known with { Flow = Flow.Export });
            unread.Add(known with { Flow = Flow.Import });
        }

        private void ReadKey(RecordFields record, out KeyParts key)
        {
            key = default;
            (key.Reporter, key.Partner, key.Commodity, key.Classification) = (Japan, partner, CommodityCode.Total, default(ShortCode));
            key.ReadPeriod(record.Code(period), period);
            if (key.Period is { Month: 0 }) key.AddContradiction(period, RejectCodes.UnknownPeriod);
        }

        private static void Accept(RowOutput output, in KeyParts key, Flow flow, long value, Valuation valuation, int lastMonth)
        {
            output.Counts.AddMonth(flow, key.Period!.Value.Year, lastMonth);
            output.Accept(
                new CellKey(Japan, Frequency.Monthly, flow, CommodityCode.Total, key.Partner!.Value, key.Period.Value, default),
                new CellFigures(value, null, null, CellFigures.NoUnit, Yen, valuation, FigureMarks.None));
        }
    }
}
