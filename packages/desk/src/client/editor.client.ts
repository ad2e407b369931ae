document.documentElement.dataset["editor"] = "1";
