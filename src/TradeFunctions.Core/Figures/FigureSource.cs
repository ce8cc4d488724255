using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Figures;

/// <summary>A raw file that figures come from.</summary>
/// <param name="Blob">Name within its dataset: container <c>raw</c> has it under the dataset's folder.</param>
/// <param name="ETag">The version of the file that was read.</param>
/// <param name="LastModified">When that version was stored.</param>
/// <param name="Released">When the publisher released it; null: not known.</param>
/// <param name="Layout">The layout it was read in.</param>
public sealed record FigureSource(string Blob, string ETag, DateTimeOffset LastModified, DateTimeOffset? Released, string Layout)
{
    // CEPII BACI: each row stands for both the export and the import (Gaulier and Zignago, 2010).
    private const string Baci = "baci";

    /// <summary>Whether the publisher made the figures of reporter and partner agree: comparing them would compare a figure with itself.</summary>
    [JsonIgnore]
    public bool IsReconciled => Layout == Baci;
}
