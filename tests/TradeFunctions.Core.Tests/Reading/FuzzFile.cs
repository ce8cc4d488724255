using System.Globalization;
using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>
/// A Comtrade file made from a seed together with what reading it must give: column order, delimiter, quoting, line ends and
/// the kinds of lines are drawn; the expected rows come from the drawn figures, never from parsing.
/// </summary>
internal sealed class FuzzFile
{
    private static readonly string[] Columns =
    [
        "typeCode", "freqCode", "period", "reporterCode", "flowCode", "partnerCode", "partner2Code", "classificationCode", "cmdCode", "cmdDesc",
        "aggrLevel", "customsCode", "motCode", "mosCode", "qtyUnitCode", "qty", "netWgt", "primaryValue", "cifvalue", "fobvalue", "isReported",
    ];

    private readonly Random random;
    private readonly string[] names;
    private readonly char delimiter;
    private readonly string lineEnd;
    private readonly bool trailingDelimiter;
    private readonly StringBuilder text = new();
    private long line = 1;

    public FuzzFile(int seed)
    {
        random = new Random(seed);
        names = [.. Columns];
        random.Shuffle(names);
        delimiter = ",;\t"[random.Next(3)];
        lineEnd = random.Next(2) == 0 ? "\n" : "\r\n";
        trailingDelimiter = random.Next(2) == 0;
        if (random.Next(3) == 0) AddLine("# made up", record: false);
        AddHeader();
        for (var i = random.Next(40); i >= 0; i--) AddRecord();
        AddGood();
        if (random.Next(2) == 0) text.Length -= lineEnd.Length;
    }

    public List<TradeRow> Rows { get; } = [];

    public List<Reject> Rejects { get; } = [];

    public long Breakdowns { get; private set; }

    public long Blanks { get; private set; }

    public long RepeatedHeaders { get; private set; }

    public byte[] Content() => random.Next(2) == 0 ? Encoding.UTF8.GetBytes(text.ToString()) : [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private void AddRecord()
    {
        switch (random.Next(12))
        {
            case 0:
                Blanks++;
                AddLine("", record: false);
                break;
            case 1:
                RepeatedHeaders++;
                AddHeader();
                break;
            case 2:
                AddBreakdown();
                break;
            case 3:
                AddDamaged();
                break;
            case 4:
                AddShort();
                break;
            default:
                AddGood();
                break;
        }
    }

    private void AddHeader() => AddLine(string.Join(delimiter, names.Select(name => random.Next(3) == 0 ? $"\"{name}\"" : name)), record: true);

    private void AddGood()
    {
        var (fields, key, figures) = Draw();
        Rows.Add(new TradeRow(line, key, figures));
        AddLine(Write(fields), record: true);
    }

    private void AddBreakdown()
    {
        var fields = Draw().Fields;
        (string Name, string Value)[] kinds = [("partner2Code", "36"), ("motCode", "2100"), ("mosCode", "2"), ("customsCode", "C07")];
        var (name, value) = kinds[random.Next(kinds.Length)];
        fields[name] = value;
        Breakdowns++;
        AddLine(Write(fields), record: true);
    }

    private void AddDamaged()
    {
        var fields = Draw().Fields;
        (string Name, string Value, string Code)[] kinds =
        [
            ("period", "19", "unknown_period"), ("flowCode", "Z", "unknown_flow"), ("primaryValue", "1.2.3", "not_a_number"),
            ("primaryValue", "0.0001", "too_many_decimals"), ("netWgt", "-3", "negative"), ("cmdCode", "a b", "unknown_commodity"),
            ("partnerCode", "CHN", "unknown_economy"), ("primaryValue", "99999999999999999", "too_large"),
        ];
        var (name, value, code) = kinds[random.Next(kinds.Length)];
        fields[name] = value;
        var row = Write(fields);
        Rejects.Add(new Reject(line, name, $"{code}: \"{value}\"", row));
        AddLine(row, record: true);
    }

    private void AddShort()
    {
        var count = random.Next(2) == 0 ? random.Next(2, names.Length) : names.Length + random.Next(2, 60);
        var row = string.Join(delimiter, Enumerable.Repeat("1", count));
        Rejects.Add(new Reject(line, null, $"field_count: {count} fields where the header names {names.Length}", row));
        AddLine(row, record: true);
    }

    private (Dictionary<string, string> Fields, CellKey Key, CellFigures Figures) Draw()
    {
        var period = random.Next(2) == 0 ? Period.OfYear(random.Next(1990, 2026)) : Period.OfMonth(random.Next(1990, 2026), random.Next(1, 13));
        var flow = random.Next(2) == 0 ? Flow.Import : Flow.Export;
        var (kind, losesZero) = (random.Next(4), random.Next(2) == 0);
        var code = kind switch
        {
            0 => "TOTAL",

            // Headings that each of the first nine chapters has: a zero that was lost is put back.
            1 => string.Create(CultureInfo.InvariantCulture, $"0{random.Next(1, 10)}0{random.Next(1, 5)}{random.Next(100):00}"),
            _ => random.Next(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture),
        };
        long value = random.NextInt64(1L << random.Next(1, 62)), weight = random.NextInt64(1, 1L << 40), quantity = random.NextInt64(1L << 40);
        long? netWeight = random.Next(3) == 0 ? null : weight;
        long? fobValue = flow == Flow.Import && random.Next(3) == 0 ? random.NextInt64(1, 1L << random.Next(1, 62)) : null;
        var unit = random.Next(3) == 0 ? CellFigures.NoUnit : (short)random.Next(2, 40);
        int reporter = random.Next(2) == 0 ? 392 : 156, partner = random.Next(2) == 0 ? 0 : random.Next(2000, 9000);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["typeCode"] = "C",
            ["freqCode"] = period.Month == 0 ? "A" : "M",
            ["period"] = period.Code.ToString(CultureInfo.InvariantCulture),
            ["reporterCode"] = reporter.ToString(CultureInfo.InvariantCulture),
            ["flowCode"] = flow.Code(),
            ["partnerCode"] = partner.ToString(CultureInfo.InvariantCulture),
            ["partner2Code"] = random.Next(2) == 0 ? "" : "0",
            ["classificationCode"] = "H6",
            ["cmdCode"] = kind == 1 && losesZero ? code[1..] : code,
            ["cmdDesc"] = DrawText(),
            ["aggrLevel"] = code == "TOTAL" ? "0" : "6",
            ["customsCode"] = random.Next(2) == 0 ? "" : "C00",
            ["motCode"] = "0",
            ["mosCode"] = "0 ",
            ["qtyUnitCode"] = unit.ToString(CultureInfo.InvariantCulture),
            ["qty"] = Write(quantity),
            ["netWgt"] = netWeight is null ? "" : Write(weight),
            ["primaryValue"] = Write(value),
            ["cifvalue"] = flow == Flow.Import ? Write(value) : "",
            ["fobvalue"] = flow == Flow.Export ? Write(value) : fobValue is { } fob ? Write(fob) : "",
            ["isReported"] = "false",
        };
        var figures = new CellFigures(
            value, netWeight, unit < 0 ? null : quantity, unit, ShortCode.Usd, flow == Flow.Import ? Valuation.Cif : Valuation.Fob, FigureMarks.None, fobValue);
        return (fields, new CellKey(reporter, period.Frequency, flow, CommodityCode.Parse(code), partner, period, ShortCode.Parse("H6")), figures);
    }

    private string Write(long thousandths)
    {
        var number = (thousandths / 1000m).ToString(CultureInfo.InvariantCulture);
        return random.Next(3) == 0 && !number.Contains('.', StringComparison.Ordinal) ? number + ".0" : number;
    }

    private string DrawText()
    {
        string[] pieces = ["shrimps", ", frozen", "\"so called\"", "\n", "\r\n", "; other", "\t", "é", "集成", "", " ", "5\""];
        return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private string Write(Dictionary<string, string> fields) =>
        string.Join(delimiter, names.Select(name => Quote(fields[name]))) + (trailingDelimiter ? delimiter : "");

    private string Quote(string value)
    {
        var must = value.AsSpan().ContainsAny("\"\r\n") || value.Contains(delimiter, StringComparison.Ordinal);
        return must || random.Next(2) == 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }

    private void AddLine(string content, bool record)
    {
        text.Append(content).Append(lineEnd);
        line += 1 + (record ? content.Count(character => character == '\n') : 0);
    }
}
