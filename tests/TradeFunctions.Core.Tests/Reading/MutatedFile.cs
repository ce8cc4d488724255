using System.Globalization;
using System.Text;
using TradeFunctions.Core.Tests.Reading.Layouts;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>
/// A whole file made from a seed: a real layout, then damage to bytes, fields, lines and quotes, another encoding, packing, and damage to
/// what is packed. Some stay undamaged.
/// </summary>
internal sealed class MutatedFile
{
    private static readonly string[] Pieces =
    [
        "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\0", "\uFEFF", " ", "NA", "..", "-1", "1e5", "1.234,5", "392.0", "'01", "é", "集", "😀",
        "# remark", "Source: made up", "X", "period", "0",
    ];

    private readonly Random random;
    private readonly bool isDamaged;

    public MutatedFile(int seed)
    {
        random = new Random(seed);
        var text = Draw();
        if (random.Next(8) == 0) text += random.Next(2) == 0 ? Draw() : text;
        isDamaged = random.Next(5) != 0;
        for (var i = isDamaged ? random.Next(1, 5) : 0; i > 0; i--) text = Damage(text);
        Content = Pack(Encode(text));
        if (!isDamaged || random.Next(6) != 0) return;
        Content = DamageBytes(Content);
    }

    public byte[] Content { get; }

    /// <summary>One to read it with.</summary>
    public int BufferSize => 1 << random.Next(4, 14);

    private string Draw()
    {
        var year = random.Next(1990, 2026).ToString(CultureInfo.InvariantCulture);
        var (names, row) = random.Next(8) switch
        {
            0 => (ComtradeSample.V1Names, Rows(() => ComtradeSample.V1Row(("period", year), ("primaryValue", Number()), ("partnerCode", Code())))),
            1 => (ComtradeSample.BulkNames.Replace(',', '\t'), Rows(() => ComtradeSample.Bulk(("primaryValue", Number()), ("partnerCode", Code())).Split('\n')[1])),
            2 => (ComtradeSample.LegacyNames, Rows(() => ComtradeSample.LegacyRow(("Period", year), ("Trade Value (US$)", Number()), ("Partner Code", Code())))),
            3 => ("period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue", Rows(() => $"{year},JPN,CHN,X,{Code()},{Number()}")),
            4 => ("Period,Trade Flow Code,Reporter ISO,Partner Code,Commodity Code,Trade Value (US$)", Rows(() => $"{year},2,JPN,{Code()},TOTAL,{Number()}")),
            5 => ("t,i,j,k,v,q", Rows(() => $"{year},392,{Code()},{random.Next(10000, 1000000)},{Number()},{Number()}")),
            6 => ("period;reporter;partner;flow;commodity;value", Rows(() => $"{year};JPN;CHN;M;{Code()};{Number()}")),
            _ => ("period,reporter,partner,flow,commodity,value,currency,quantity,unit", Rows(() => $"{year},JPN,CHN,X,TOTAL,{Number()},USD,{Number()},kg")),
        };
        string[] titles = ["", "", "", "made up\n\n", "# made up\n", "sep=;\n"];
        return $"{titles[random.Next(titles.Length)]}{names}\n{row}";
    }

    private string Rows(Func<string> row) => string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => row() + "\n"));

    private string Number() => (random.NextInt64(1L << random.Next(1, 50)) / 1000m).ToString(CultureInfo.InvariantCulture);

    private string Code() => random.Next(1, 900).ToString(CultureInfo.InvariantCulture);

    private string Damage(string text)
    {
        if (text.Length == 0) return text;
        var (at, to) = (random.Next(text.Length), random.Next(text.Length));
        switch (random.Next(12))
        {
            case 0:
                return text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
            case 1:
                return text[..at];
            case 2:
                return text.Replace('\n', '\r');
            case 3:
                return text.Replace(",", ";|\t:"[random.Next(4)].ToString(), StringComparison.Ordinal);
            case 4:
                return text.Replace("\n", "\r\n", StringComparison.Ordinal);
            case 5:
                return MoveLine(text);
            case 6:
                return string.Concat(text.AsSpan(0, at), text.AsSpan(to));
            case 7:
                return text.Insert(at, new string((char)random.Next(32, 127), random.Next(5000)));
            default:
                return text.Insert(random.Next(3) == 0 ? StartOfLine(text, at) : at, Pieces[random.Next(Pieces.Length)] + (random.Next(4) == 0 ? "\n" : ""));
        }
    }

    private string MoveLine(string text)
    {
        var lines = text.Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        if (random.Next(2) == 0) lines.Remove(line);
        lines.Insert(random.Next(lines.Count + 1), line);
        return string.Join('\n', lines);
    }

    private static int StartOfLine(string text, int at) => text.LastIndexOf('\n', at) + 1;

    private byte[] Encode(string text)
    {
        Encoding[] encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1];
        if (random.Next(4) != 0) return Encoding.UTF8.GetBytes(text);
        var encoding = encodings[random.Next(encodings.Length)];
        return random.Next(6) == 0 ? encoding.GetBytes(text) : [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private byte[] Pack(byte[] content)
    {
        var half = random.Next(content.Length + 1);
        return random.Next(12) switch
        {
            0 or 1 => Reads.Gzip(content),
            2 => [.. Reads.Gzip(content[..half]), .. Reads.Gzip(content[half..])],
            3 => ZipFile.Of(("a.csv", content)),
            4 when isDamaged => ZipFile.Of(("a.csv", content), ("b.csv", content)),
            5 when isDamaged => Reads.Gzip(ZipFile.Of(("a.csv", content))),
            _ => content,
        };
    }

    private byte[] DamageBytes(byte[] content)
    {
        if (content.Length == 0) return content;
        var at = random.Next(content.Length);
        if (random.Next(3) == 0) return content[..at];
        content[at] = (byte)random.Next(256);
        return content;
    }
}
