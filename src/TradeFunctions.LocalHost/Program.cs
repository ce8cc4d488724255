Console.WriteLine("TradeFunctions local host");
