using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>The words with which UN Comtrade names flows beside their codes.</summary>
internal static class FlowText
{
    /// <summary>Finds a flow by UN Comtrade's number or letters.</summary>
    public static bool TryReadCode(ReadOnlySpan<byte> text, out Flow flow)
    {
        if (FieldText.TryReadFlow(text, out flow)) return true;
        if (!ExactNumber.TryReadCode(text, out var number) || number is < 1 or > 4) return false;
        flow = number switch
        {
            1 => Flow.Import,
            2 => Flow.Export,
            3 => Flow.ReExport,
            _ => Flow.ReImport,
        };
        return true;
    }

    /// <summary>Finds a flow by its word, in English, or by its letters where they stand instead.</summary>
    public static bool TryReadWord(ReadOnlySpan<byte> text, out Flow flow)
    {
        flow = default;
        if (text.IsEmpty) return false;
        if (text.Length > 1 && text[^1] is (byte)'s' or (byte)'S') text = text[..^1];
        if (FieldText.TryReadFlow(text, out flow)) return true;
        Flow? named = FieldText.Is(text, "Import"u8) ? Flow.Import
            : FieldText.Is(text, "Export"u8) ? Flow.Export
            : FieldText.Is(text, "Re-Export"u8) ? Flow.ReExport
            : FieldText.Is(text, "Re-Import"u8) ? Flow.ReImport
            : FieldText.Is(text, "Domestic Export"u8) ? Flow.DomesticExport
            : FieldText.Is(text, "Foreign Import"u8) ? Flow.ForeignImport
            : null;
        flow = named ?? default;
        return named is not null;
    }
}
