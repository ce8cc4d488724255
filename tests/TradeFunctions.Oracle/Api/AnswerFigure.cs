namespace TradeFunctions.Oracle.Api;

/// <summary>One text of an answer, with all that says which figure it belongs to.</summary>
/// <param name="Answer">summary, series or reporters.</param>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">Likewise; -1: no partner.</param>
/// <param name="Flow">X, M, total or balance.</param>
/// <param name="Frequency">A or M.</param>
/// <param name="Time">The year, or months since year 0; -1: no period.</param>
/// <param name="Measure">value, weight, quantity, or empty where the path says it.</param>
/// <param name="Path">The path of names in the JSON.</param>
/// <param name="Text">Numbers with six decimals, so that equal numbers are equal texts.</param>
internal sealed record AnswerFigure(
    string Answer, int Reporter, int Partner, string Flow, string Frequency, int Time, string Measure, string Path, string Text);
