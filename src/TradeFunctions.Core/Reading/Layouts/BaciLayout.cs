using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// CEPII's BACI: year, exporter, importer, HS 6 code, value in thousand US dollars, weight in metric tons. Both sides' reports are
/// reconciled to one figure, FOB: a record is the exporter's export and the importer's import. The classification is in the
/// file's name, or in its rule where it was renamed.
/// </summary>
internal sealed class BaciLayout : Layout
{
    public override string Name => "baci";

    public override IReadOnlyList<string> Required { get; } = ["t", "i", "j", "k", "v"];

    public override IReadOnlyList<string> Optional { get; } = ["q"];

    public override IReadOnlyList<string> Words => [];

    public override bool SumsAreTotals => true;

    public override int? Level => 6;

    public override RowReader CreateReader(Header header, ReadOptions options) =>
        new BaciRowReader(header, BaciFileName.EditionOf(options.FileName, options.Hints.Edition));
}

/// <summary>Reads records of BACI, each of which gives two rows with the same figures. Weights that are not known are empty or NA.</summary>
internal sealed class BaciRowReader(Header header, ShortCode classification) : RowReader
{
    private const int World = 0;
    private const int Level = 6;

    private readonly int _year = header.Find("t");
    private readonly int _exporter = header.Find("i");
    private readonly int _importer = header.Find("j");
    private readonly int _commodity = header.Find("k");
    private readonly int _value = header.Find("v");
    private readonly int _weight = header.Find("q");

    public override IReadOnlyList<int> NumberColumns => Present(_value, _weight);

    public override int CommodityColumn => _commodity;

    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        ReadKey(record, out var key);
        if (key.Problem is { } problem) return output.Reject(key.ProblemColumn, problem);
        if (!TryReadFigures(record, output, out var figures)) return output.Problem;
        var (when, code, from, to) = (key.Period!.Value, key.Commodity!.Value, key.Reporter!.Value, key.Partner!.Value);
        output.Accept(new CellKey(from, when.Frequency, Flow.Export, code, to, when, classification), figures);
        output.Accept(new CellKey(to, when.Frequency, Flow.Import, code, from, when, classification), figures);
        return RowVerdict.Used;
    }

    public override void Trace(RecordFields record, List<UnreadKey> unread)
    {
        ReadKey(record, out var key);
        key.IsShifted |= ShiftedField.IsLikelyFigure(record[_value]) || ShiftedField.IsLikelyFigure(record[_weight]);
        if (key.ToUnread() is not { } known) return;
        unread.Add(key.IsShifted ? known : known with { Flow = Flow.Export });
        if (!key.IsShifted) unread.Add(known with { Flow = Flow.Import, Reporter = known.Partner, Partner = known.Reporter });
    }

    // The exporter as reporter, the importer as partner.
    private void ReadKey(RecordFields record, out KeyParts key)
    {
        key = default;
        key.Classification = classification;
        key.Level = Level;
        key.ReadPeriod(record.Code(_year), _year);
        if (TryReadEconomy(record.Code(_exporter), out var from)) key.Reporter = from;
        else key.AddProblem(_exporter, RejectCodes.UnknownEconomy, record.Code(_exporter));
        if (TryReadEconomy(record.Code(_importer), out var to)) key.Partner = to;
        else key.AddProblem(_importer, RejectCodes.UnknownEconomy, record.Code(_importer));
        var text = record.Code(_commodity);
        var wrong = CommodityField.Read(text, Level, HasDottedCodes, out var code);
        if (wrong is null) key.Commodity = code;
        else key.AddProblem(_commodity, wrong, text);
    }

    // The World never occurs: beside the sums of partners it would count everything twice.
    private static bool TryReadEconomy(ReadOnlySpan<byte> text, out int code) =>
        FieldText.TryReadEconomyNumber(text, out code) && code != World;

    // Thousands of dollars and tons: their millionths are thousandths of a dollar and grams. Both are published to the third
    // decimal; tools that cut a file down write 4744.4130000000005 for 4744.413, and rounding undoes that (and is counted).
    // A weight of 0.000 is less than half a kilogram, not unknown (that is NA), and belongs into the sums.
    private bool TryReadFigures(RecordFields record, RowOutput output, out CellFigures figures)
    {
        figures = default;
        if (!FigureField.TryReadValue(record, _value, output, out var money, round: true, ExactNumber.Millionths)) return false;
        if (!FigureField.TryReadAmount(record, _weight, output, out var grams, ExactNumber.Millionths)) return false;
        if (grams is null && _weight >= 0) output.Counts.NotAvailable++;
        figures = new CellFigures(money, grams, null, CellFigures.NoUnit, ShortCode.Usd, Valuation.Fob, FigureMarks.None);
        return true;
    }
}
