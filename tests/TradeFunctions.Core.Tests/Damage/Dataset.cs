using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>A dataset with what its description says.</summary>
/// <param name="Files">Its files, oldest first.</param>
/// <param name="Complete">Whether the description says that the files hold everything.</param>
/// <param name="GroupedCodes">The codes of the group of commodities; empty: there is none.</param>
/// <param name="GroupedPartners">The members of the group of partners.</param>
/// <param name="IsKept">Whether cells go through refined files, and slices through their packed form, as they do when they are stored.</param>
internal sealed record Dataset(
    IReadOnlyList<DatasetFile> Files,
    bool Complete,
    IReadOnlyList<string> GroupedCodes,
    IReadOnlyList<int> GroupedPartners,
    bool IsKept)
{
    /// <summary>Whether a file was refused: which figures it has is not known.</summary>
    public bool HasUnusableFile { get; init; }

    /// <summary>Whether no file has a figure that another has too.</summary>
    public bool IsSplit { get; init; }

    public IEnumerable<FileLine> Damages => Files.SelectMany(file => file.Lines).Where(line => line.IsDamaged);

    public Dataset Undamaged() => this with { Files = [.. Files.Select(file => file.Undamaged())] };
}

/// <summary>A file of a dataset, with what damage did to it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layout">The layout it is written in.</param>
/// <param name="Released">When it was released: a later file replaces figures of an earlier one.</param>
/// <param name="Lines">Its lines after the header.</param>
internal sealed record DatasetFile(string Name, TextLayout Layout, DateTimeOffset Released, IReadOnlyList<FileLine> Lines)
{
    /// <summary>The file as it was before the damage.</summary>
    public DatasetFile Undamaged() => this with
    {
        Lines = [.. Lines.Where(line => !line.IsAdded).Select(line => new FileLine(line.Entry))],
    };

    /// <summary>The file as text, each character a byte.</summary>
    public string Text()
    {
        var text = new StringBuilder(Layout.Header).Append('\n');
        foreach (var line in Lines) text.Append(line.Spoiled ?? Layout.Line(line.Entry)).Append('\n');
        return text.ToString();
    }

    public byte[] Bytes() => Encoding.Latin1.GetBytes(Text());
}

/// <summary>A line of a file: what it says, and what became of it.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Damage">The kind of damage; null: none.</param>
/// <param name="Spoiled">The line as it is after the damage, its characters bytes; null: as before.</param>
/// <param name="LeavesNothing">Whether nothing at all is known of what it says after the damage.</param>
/// <param name="IsAdded">Whether only the damaged file has the line: it contradicts the one before.</param>
internal sealed record FileLine(TradeEntry Entry, string? Damage = null, string? Spoiled = null, bool LeavesNothing = false, bool IsAdded = false)
{
    public bool IsDamaged => Damage is not null;
}

/// <summary>A figure as its publisher has it, before it is written in a layout.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Flow">The flow.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0 is the World.</param>
/// <param name="Period">A year or month.</param>
/// <param name="Commodity">TOTAL or an HS code.</param>
/// <param name="Edition">The HS edition, as H6; layouts without a column for it leave it out.</param>
/// <param name="Value">In dollars.</param>
/// <param name="NetWeight">In kilograms; null: not available.</param>
/// <param name="FobValue">Of imports, in dollars; null: not available, and in layouts without a column for it.</param>
internal sealed record TradeEntry(
    int Reporter, Flow Flow, int Partner, Period Period, string Commodity, string Edition, long Value, long? NetWeight, long? FobValue = null)
{
    public override string ToString() => $"{Reporter} {Flow.Code()} {Partner} {Period} {Commodity} {Edition} {Value}";
}
